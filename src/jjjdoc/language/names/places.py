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
