"""The noun that says what a name is of: railway, park, school; and the words that stand before it."""

from __future__ import annotations

_TRANSPORT = """
railway railroad line expressway expwy highway motorway freeway road route corridor channel passage canal train section
tunnel bridge
"""
_ADMINISTRATIVE = """
district county city town township subdistrict prefecture province municipality banner village
"""
_SITES = """
reservoir lake river mountain park museum library hospital school university college kindergarten station airport port
bridge road street avenue railway expressway stadium gymnasium hotel temple palace garden square
"""
_OTHERS = """
zone area region center centre base institute academy group company corporation bank exchange harbor theater theatre
tower building campus plan belt cluster wetland forest commission committee bureau office government court hub terminal
pier island bay valley plain dam plant hsr
"""
_CANNOT_END = """
international municipal administrative intercity inter-city high-speed new economic national provincial metropolitan
primary secondary vocational autonomous technological industrial ecological cultural medical collaborative coordinated
comprehensive central special pilot demonstration performing
"""
_CHINESE = """
高速公路 高速铁路 城际铁路 国际机场 铁路 公路 高速 高铁 机场 新区 副中心 中心 医院 大学 中学 小学 公园 车站 火车站 水库
图书馆 博物馆 科技园 开发区 经济区 示范区 自贸区 试验区 地铁 大桥 隧道 大厦 集团 政府
"""

TRANSPORT = tuple(_TRANSPORT.split())
"""What routes are called after two or more places: in lower case, singular."""

ADMINISTRATIVE = tuple(_ADMINISTRATIVE.split())
"""What the divisions of a country are called."""

SITES = tuple(_SITES.split())
"""What is named one by one in lists: reservoirs, parks, schools."""

HEADS = frozenset((*TRANSPORT, *ADMINISTRATIVE, *SITES, *_OTHERS.split()))
"""Nouns that a name may end in."""

CANNOT_END = frozenset(_CANNOT_END.split())
"""Words that a name does not end in: a noun is to follow."""

CHINESE_GENERICS = tuple(_CHINESE.split())
"""Nouns that Chinese names end in."""
