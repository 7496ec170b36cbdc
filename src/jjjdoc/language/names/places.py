"""English names of places that stand in the names of routes and regions, in lower case."""

from __future__ import annotations

from jjjdoc.language.names.levels import BY_ENGLISH
from jjjdoc.language.names.routes import PLACES as SHORT_PLACES

_HEBEI = """
    shijiazhuang tangshan qinhuangdao handan xingtai baoding zhangjiakou chengde cangzhou langfang hengshui xiong'an
    dingzhou xinji rongcheng anxin xiongxian bazhou sanhe xianghe dachang zhuozhou gu'an caofeidian chongli huailai
"""
_BEIJING_TIANJIN = """
    dongcheng xicheng chaoyang haidian fengtai shijingshan tongzhou daxing shunyi changping fangshan mentougou huairou
    pinggu miyun yanqing zhongguancun yizhuang binhai jizhou wuqing baodi ninghe jinghai tanggu
"""
_CITIES = """
    hohhot baotou ordos ulanqab jining tongliao chifeng taiyuan datong xinzhou shenyang dalian dandong jinzhou
    changchun jilin yanji harbin daqing qiqihar mudanjiang jiamusi nanjing suzhou wuxi xuzhou nantong lianyungang
    hangzhou ningbo wenzhou jinhua hefei wuhu bengbu huangshan anqing fuzhou xiamen quanzhou nanchang jiujiang ganzhou
    jinan qingdao yantai weifang dezhou heze rizhao weihai zhengzhou kaifeng luoyang shangqiu xinyang wuhan yichang
    xiangyang shiyan changsha zhangjiajie huaihua guangzhou shenzhen zhuhai dongguan foshan shantou zhanjiang maoming
    nanning guilin liuzhou haikou sanya chengdu mianyang leshan yibin panzhihua guiyang zunyi kunming dali lijiang
    ruili mohan lhasa xigaze nyingchi xi'an baoji yan'an yulin hanzhong lanzhou jiayuguan tianshui xining golmud
    yinchuan wuzhong zhongwei urumqi korla kashgar turpan hami khorgos kowloon taipei ya'an huai'an lu'an ji'an
    hinggan ulanhot rongcheng wuhai
"""
PLACES: frozenset[str] = frozenset(
    (
        *_HEBEI.split(),
        *_BEIJING_TIANJIN.split(),
        *_CITIES.split(),
        *BY_ENGLISH,
        *(place.english.lower() for place in SHORT_PLACES),
    )
)

_CHINESE_DISTRICTS = """
东城 西城 朝阳 海淀 丰台 石景山 通州 大兴 顺义 昌平 房山 门头沟 怀柔 平谷 密云 延庆 亦庄
滨海 河东 河西 南开 红桥 东丽 西青 津南 北辰 武清 宝坻 宁河 静海 蓟州
三河 大厂 香河 固安 永清 霸州 文安 大城 雄县 容城 安新 涿州 高碑店 定州 怀来 涿鹿 崇礼 赤城 丰宁 滦平 兴隆 遵化 玉田
官厅 于桥 潘家口 大黑汀
"""
CHINESE_DISTRICTS: frozenset[str] = frozenset(_CHINESE_DISTRICTS.split())
"""Districts, counties and reservoirs around Beijing, without their noun."""
