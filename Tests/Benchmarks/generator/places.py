"""Counties, and the towns, hosts and venues in them.

The counties are real, and so are some offices of theirs and of the city's; the rest is invented.
"""

from .drawing import Wheel

# Slug, weight, name, towns.
_COUNTIES = """
linwei 20 临渭区 云台街道 柳泉街道 河湾街道 望岳街道 青石镇 梅坡镇 杏园镇 沙渚镇 长塬镇 南埠镇 金穗镇 新渠镇 槐荫镇 石梁镇 雁滩镇 双槐镇 鹿鸣镇 竹园镇
pucheng 13 蒲城县 文昌街道 北苑街道 柏亭镇 梨花镇 东皋镇 陶村镇 凤池镇 盐井镇 丰禾镇 麦川镇 砖塔镇 罗原镇 石羊镇 三槐镇 烟墩镇
fuping 12 富平县 锦屏街道 中塬街道 柿林镇 温泉镇 石刻镇 峪口镇 苇塘镇 高桥镇 墨池镇 羊坊镇 北堡镇 雀河镇 月亭镇
dali 10 大荔县 新同街道 枣园街道 沙苑川镇 渡头镇 滩涂镇 瓜洲镇 洛湾镇 黄芦镇 白鹭镇 花生坪镇 旧城镇 平湖镇 芦花镇 堤口镇
hancheng 9 韩城市 秀水街道 书院街道 椒林镇 河津渡镇 铁岭镇 牌楼镇 北谷镇 猴山镇 红崖镇
heyang 8 合阳县 莘原街道 葡萄镇 湿地镇 木偶镇 黄原镇 泉涌镇 福山岭镇 坊前镇 杨塬镇
chengcheng 7 澄城县 古徵街道 窑口镇 樱桃镇 洛东镇 善政镇 壶梯镇 良田镇 石柱镇
huayin 7 华阴市 玉泉路街道 迎仙街道 松峪镇 砚台镇 老腔镇 葱湾镇 黄河滩镇
huazhou 6 华州区 少梁街道 皮影镇 石堤镇 圣山镇 莲塘镇 涧峪镇 银杏镇
baishui 5 白水县 仓圣街道 苹香镇 豆腐镇 纸坊镇 云塬镇 杜泉镇
tongguan 3 潼关县 关楼街道 酱园镇 风陵镇 古渡镇 麟趾镇
"""


class County:
    """A county: its slug, its name, its towns (the first the largest)."""

    def __init__(self, slug, name, towns):
        self.slug, self.name = slug, name
        self.towns = Wheel.ranked(towns, 0.5)


def _counties():
    counties, weights = [], []
    for line in _COUNTIES.strip().splitlines():
        slug, weight, name, *towns = line.split()
        counties.append(County(slug, name, towns))
        weights.append(int(weight))
    return Wheel(counties, weights)


COUNTIES = _counties()

_COUNTY_OFFICES = Wheel.ranked(
    """科学技术协会 教育局 卫生健康局 农业农村局 科技馆 气象局 应急管理局 图书馆 市场监督管理局
    青少年校外活动中心 人民医院 生态环境分局 消防救援大队 疾病预防控制中心 文化馆 果业发展中心
    中医医院 水务局 林业局 妇女联合会 老年大学 防震减灾中心 博物馆 融媒体中心 红十字会 总工会
    自然资源局 职业教育中心 供电分公司 残疾人联合会 妇幼保健院 畜牧兽医站 民政局 供销合作社联合社
    国防动员办公室 档案馆 住房和城乡建设局""".split(),
    1.0,
)
_CITY_HOSTS = Wheel.ranked(
    """渭南市科学技术协会 渭南市教育局 渭南市科学技术局 渭南市卫生健康委员会 渭南市农业农村局
    渭南市科技馆 渭南市气象局 渭南市应急管理局 渭南市图书馆 渭南市生态环境局 渭南市中心血站
    渭南市知识产权保护中心 渭南市水文水资源中心 渭南市地震台 渭南市农业科学研究院""".split(),
    1.0,
)
_SCHOOL_NAMES = Wheel.ranked(
    """第一 实验 第二 城东 育英 第三 城北 启明 新城 第四 向阳 滨河 朝霞 城南 致远 第五 博雅 西塬
    树人 春晖 第六 东塬 知行 青禾 学府 龙泉 星火""".split(),
    0.7,
)
_SCHOOL_KINDS = Wheel.ranked(
    "小学 初级中学 中心小学 幼儿园 高级中学 九年制学校 中学 附属小学 职业中学 特殊教育学校 完全小学 少年军校".split(),
    0.9,
)
_TOWN_OFFICES = Wheel.ranked("科协 人民政府 卫生院 文化站 农技服务站".split(), 0.3)
_STREET_OFFICES = Wheel.ranked("科协 办事处 社区卫生服务中心 党群服务中心 市民学校".split(), 0.3)
_VENUE_KINDS = Wheel.ranked(
    """文化广场 科技馆 中心广场 图书馆报告厅 人民公园 青少年活动中心 职教中心礼堂 会议中心 体育馆
    影剧院 新时代文明实践中心 湿地公园 农贸市场门口 医院门诊楼前 博物馆序厅 综合服务中心二楼
    社区活动室 合作社培训室 电商产业园 老年活动中心 示范果园 消防站 气象观测场 污水处理厂 客运站广场
    产业园区食堂 水库管理站 民俗园 大礼堂 智慧农业大棚""".split(),
    0.8,
)
_HOST_KINDS = Wheel(["county", "city", "school", "town"], [62, 12, 16, 10])
_VENUE_OWNERS = Wheel(["county", "town", "school"], [45, 35, 20])


def school(rng, county):
    """The name of a school in the county."""
    return county.name + _SCHOOL_NAMES.draw(rng) + _SCHOOL_KINDS.draw(rng)


def host(rng, county, town):
    """The name of an organization that holds activities in the town."""
    kind = _HOST_KINDS.draw(rng)
    if kind == "county":
        return county.name + _COUNTY_OFFICES.draw(rng)
    if kind == "city":
        return _CITY_HOSTS.draw(rng)
    if kind == "school":
        return school(rng, county)
    offices = _TOWN_OFFICES if town.endswith("镇") else _STREET_OFFICES
    return town + offices.draw(rng)


def venue(rng, county, town, school_name):
    """The name of a place to meet."""
    owner = _VENUE_OWNERS.draw(rng)
    if owner == "school":
        return school_name + "操场"
    return (county.name if owner == "county" else town) + _VENUE_KINDS.draw(rng)


_VILLAGE_FIRST = Wheel.ranked(
    "东西南北上下前后大小新老高长青白红金玉清平安永兴双三五七九石沙泥柳槐杨榆桑枣杏桃梨柿竹荷麦谷豆花马牛羊鹿雁鹤龙凤云霞雷风月星文武和顺",
    0.1,
)
_VILLAGE_SECOND = Wheel.ranked(
    "庄堡塬坡沟川滩湾井泉桥渡坪岭营寨屯店铺坊窑磨碾场园圃林洼池塘渠堰坝洲渚岸岩崖峪谷原台亭楼阁门关垣巷道里头尾口嘴峁梁",
    0.1,
)
_VILLAGE_KINDS = Wheel.ranked("村 社区 移民新村 小区 村民小组".split(), 1.2)


def village(rng):
    """The name of a village or a neighbourhood."""
    return _VILLAGE_FIRST.draw(rng) + _VILLAGE_SECOND.draw(rng) + _VILLAGE_KINDS.draw(rng)
