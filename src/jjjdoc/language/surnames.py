"""The commonest surnames of one character."""

from __future__ import annotations

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石"
    "熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
"""Their characters, for a class of a pattern."""

RARER = "温庄路聂章鲁岳倪向古焦卓包柳欧阮辛管祝左涂耿柯尤殷舒翁裴季骆符俞梅盛童穆游申邢齐关兰费蓝简饶莫甘鲍席娄屈葛景霍华伍"
"""Others, which are common words as well."""
