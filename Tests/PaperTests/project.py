"""A small project of entries that are hard to get onto one sheet, or easy to leave one empty."""

import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DATA_FILES = ["calendar", "counties", "topics", "actions", "units"]
BASE = "https://kp.example.org/weinan"

# 80 characters, the most that the rules take without a warning.
LONG_TITLE = (
    "渭南市农业科技现场会暨冬枣苹果花椒柿子四大产业病虫害绿色防控新技术新装备培训班与专家门诊"
    "进村入户服务活动合阳县黑池镇专场（第二期，面向种植大户合作社和返乡青年）"
)
LONG_PLACE = "合阳县黑池镇南社村党群服务中心二楼大会议室（镇政府往南八百米路西，原供销社院内，门口有公交站）"
LONG_NOTICE = (
    "原定黑池镇文化广场，因连阴雨改到南社村党群服务中心二楼，时间不变；已经报名的种植户由各村网格员"
    "逐户通知，外村来的请在镇政府门口乘接驳车，每二十分钟一趟，散会后原路送回。"
)
LONG_SUMMARY = "专家带着显微镜和标本来，果园里常见的十二种病害一样一样看，看完当场开方子。" * 8


def entry(title, *lines, date="2023-09-20", time="09:00-11:30", venue="文化广场", body="来看看。"):
    """The text of an entry."""
    head = [f'title: "{title}"', "host: 合阳县科学技术协会", "topics: [science-education]", *lines]
    if date:
        head += [f"date: {date}", f"time: {time}"]
    if venue:
        head.append(f"venue: {venue}")
    return "---\n" + "\n".join(head) + "\n---\n" + body + "\n"


def sessions(count, *changed, more=""):
    """So many sessions, from the first day of the week on, each at a village of its own, whose name can be
    longer."""
    lines = ["sessions:"]
    for number in range(count):
        lines += [
            f"  - date: 2023-09-{17 + number % 7:02}",
            f"    time: {'上午9点-11点' if number < 7 else '下午2:30-4:30'}",
            f"    venue: 第{number + 1}站路井镇第{number + 1}村民小组文化广场{more}",
        ]
        if number in changed:
            lines += ["    status: 取消", "    notice: 下雨"]
    return lines


SIGN_UP = ["signup:", "  how: 打电话或到村委会登记", "  phone: 0913-5550101", "  capacity: 60人",
           "  deadline: 2023-09-18"]  # fmt: skip
CHANGE = ["status: 改地点", f"notice: {LONG_NOTICE}"]
AUDIENCE = ["audience: 种植大户、合作社、家庭农场、返乡青年、农技员、村干部和想学技术的每一个人"]
CONTACT = ["contact:", "  name: 县科协", "  phone: 0913-5550102"]

ENTRIES = {
    "heyang/longest": entry(
        LONG_TITLE, f"summary: {LONG_SUMMARY[:290]}", "status: 改地点", f"notice: {LONG_NOTICE}",
        "audience: 种植大户、合作社、家庭农场、返乡青年、农技员、村干部和想学技术的每一个人",
        "organizer: 合阳县农业农村局", "sample: true", *SIGN_UP, *CONTACT, venue=LONG_PLACE,
        body="第一段。"),
    "heyang/shortest": entry("义诊", time="待定", body=""),
    "heyang/many": entry("科普大篷车下乡：路井镇二十站", *sessions(20, 3), *CONTACT, date=None, venue=None,
                         body="一辆车，二十来件展品。"),
    "heyang/eight": entry("科普大篷车下乡：路井镇八站", *sessions(8, 3), *SIGN_UP, date=None, venue=None,
                          body="一辆车，二十来件展品。"),
    # Everything is long at once.
    "heyang/crowded-eight": entry(
        LONG_TITLE[:60], f"summary: {LONG_SUMMARY[:290]}", *sessions(8, 3, more=LONG_PLACE[:24]),
        *CHANGE, *AUDIENCE, *SIGN_UP, *CONTACT, date=None, venue=None, body="第一段。"),
    "heyang/crowded-sixteen": entry(
        LONG_TITLE, f"summary: {LONG_SUMMARY[:290]}", *sessions(16, 3, more=LONG_PLACE[:24]),
        *CHANGE, *AUDIENCE, *SIGN_UP, *CONTACT, "sample: true", date=None, venue=None, body="第一段。"),
    "heyang/crowded-four": entry(
        LONG_TITLE[:40], f"summary: {LONG_SUMMARY[:290]}", *sessions(4, more="东侧"),
        "status: 改地点", f"notice: {LONG_NOTICE[:60]}", *AUDIENCE, *SIGN_UP, *CONTACT, date=None, venue=None,
        body="第一段。"),
    "heyang/full": entry(
        "葡萄站开放日", "status: 已满", "notice: 名额已经约完，没有约上的可以看当天晚上的直播。", *SIGN_UP, *CONTACT,
        body="看葡萄怎样挑、怎样装、怎样上路，还能尝三个新品种。"),
    "heyang/unknown-time": entry("科普文艺演出", time="", body="来看看。"),
    "heyang/next-month": entry(
        "全国科普日渭南市暨合阳县秋收农机田间课", "sample: true", *SIGN_UP, date="2023-10-20"),
    "heyang/two-lengths": entry(
        "流动科技馆", "sessions:", "  - {date: 2023-09-18, time: 9:00, venue: 县城}",
        "  - {date: 2023-09-19, time: 上午9:00-下午4:30, venue: 黑池镇文化广场}", date=None, venue=None),
    "heyang/three": entry("科普大篷车下乡三站", *sessions(3), date=None, venue=None, body=LONG_SUMMARY),
    "heyang/cancelled": entry("黄河滩观鸟", "status: 取消", "notice: 连阴雨，滩地过不去，这次不办了。",
                              *CONTACT),
    "heyang/range": entry("流动科技馆开放周", "fee: 门票10元，老人和孩子免费", date="9月17日-9月23日",
                          time="上午9点-下午5点", body="每天都能来，看机器人画画。"),
    "dali/online": entry("云上天文课", "online: https://live.example.org/astronomy/2023?room=7",
                         venue=None, time="晚上7:30-8:30"),
    "dali/latin": entry("Open Day: Yellow River Wetland Birdwatching with the Weinan Science Association",
                        venue="Tongzhou Square, Dali County", time="全天"),
    "dali/outside": entry("秋收农机课", "sample: true", date="2023-10-13"),
    "city/opening": entry("渭南市2023年全国科普日启动仪式", "audience: 市民", date="2023-09-17", body=LONG_SUMMARY),
}  # fmt: skip


def write(folder):
    """Writes the project into a folder."""
    content = folder / "content"
    for name, text in ENTRIES.items():
        path = content / f"activities/{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in DATA_FILES:
        shutil.copy(REPOSITORY / f"content/{name}.yml", content)
