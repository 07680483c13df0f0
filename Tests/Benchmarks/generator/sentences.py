"""The sentences of titles, summaries and bodies, most used first.

Slots. Fixed for an activity: county town venue host partner school crowd day start form.
Drawn each time: term (of the activity's topics) noun verb manner role village name rare few many
phone link.
"""

from .drawing import sentences

TITLES = sentences(
    """
{county}{term}主题{form}
“身边的{term}”科普{form}
走近{term}：{form}进{town}
{term}与{noun}：{county}科普{form}
{crowd}专场：{term}{form}
{town}“{term}”科普{form}
和{role}一起{verb}{term}
{term}里的{noun}：{town}{form}
{village}{term}与{noun}{form}
当{term}遇上{noun}：{town}{form}
{school}“{term}”{form}
“{name}”{term}{form}
{county}“{noun}与{term}”{form}
从{noun}到{term}：周末{form}
{term}知多少？{county}{form}
科学集市·{term}{form}
带着{noun}看{term}：{village}行
{term}下乡：{village}站{form}
{role}给{crowd}讲{term}
{term}小课堂：一起{verb}{noun}
{term}为什么这样{manner}：{town}{form}
{town}“{name}”{term}{form}
""",
    0.6,
)

SUMMARIES = sentences(
    """
请{crowd}到{venue}{verb}{term}，听{role}讲{noun}里的门道，还能带走{noun}一份。
{town}办一场{manner}的{form}，讲{term}和{noun}，{crowd}不用花钱就能{verb}{noun}。
从{term}说到{term}，用{few}件{noun}把道理讲得{manner}，适合{crowd}。
{role}在{venue}等您，{term}有什么不明白的当面问，{noun}现场{verb}。
一边{verb}{noun}，一边弄懂{term}，{county}为{crowd}准备的{manner}{form}。
{host}请{crowd}来看{noun}、问{term}，每人都有机会{verb}{noun}。
""",
    0.5,
)

OPENINGS = sentences(
    """
{day}{start}，{host}在{venue}举办{form}，请{crowd}一起{verb}{term}。
为了让{crowd}更好地{verb}{term}，{host}联合{partner}，于{day}{start}在{venue}开展{form}。
{day}，{town}的{crowd}将迎来一场{manner}的{form}，主角是{term}和{noun}，{start}准时开始。
{term}离我们有多远？{day}{start}到{venue}，{host}的志愿者带您{verb}。
由{host}主办、{partner}协办的{form}{day}走进{town}，围绕{term}安排了{few}项活动。
今年科普日期间，{host}把{form}放在{venue}，{day}{start}开门，不收门票。
{venue}{day}有一场关于{term}的{form}，{crowd}只要带上好奇心就可以来。
一年一度的科普日到了，{county}把{term}搬到{venue}，{day}{start}和大家见面。
秋收时节，{host}为{crowd}准备了一份{manner}的礼物：{form}，{day}{start}，{venue}。
""",
    0.5,
)

PLAIN = sentences(
    """
现场活动分成{few}个小组，{crowd}可以先看{noun}，再动手{verb}{term}，最后由{name}点评。
活动准备了{few}块展板和{name}编的{many}份手册，用{manner}的话讲清{term}和{noun}的关系。
{name}的{role}会带来{few}件少见的{noun}，从{term}讲起，一直讲到身边的{noun}怎么用。
在{term}活动区，孩子们可以{verb}{noun}，家长也能顺便学到几个{manner}的办法。
{partner}和{name}提供了全部{noun}，志愿者会一步一步教大家{verb}{noun}，做坏了可以重来。
这项活动去年在{village}试办过一次，来了{many}人，许多人问能不能再讲讲{term}。
不少人以为{term}和自己无关，其实每天的{noun}里都有它，活动就从这一点说起。
活动的第二部分是问答，{crowd}把关于{noun}的疑问写在纸条上，{role}当场回答。
{village}的{term}工作这几年有了不小的变化，展览用{many}张照片和{few}组数据把变化讲给大家听。
大家可以借助{noun}亲手{verb}一遍，把看不见的{term}变成看得见的{noun}。
如果对{rare}感兴趣，可以到旁边的展台找{role}聊聊，那里还有{noun}可以试用。
{name}也会到场，带来{manner}的{noun}表演，时间大约{few}分钟。
{name}把{term}拆成几个小问题，每个问题配一个{noun}，答对的人可以得到{noun}。
来自{village}的种植大户会讲自己怎样学会{verb}{term}，又怎样把{noun}教给邻居。
学生讲解员用自己的话介绍{rare}，讲错了不要紧，{role}在旁边补充。
{crowd}最关心的{noun}问题，{name}事先收集了{many}条，归成{few}类，逐条给出{manner}的回答。
活动全程有手语翻译，轮椅可以直接到达{venue}，听力不便的观众请坐前排。
今年新添了{term}模拟器，戴上眼镜就像站在{noun}中间，每次可以体验{few}分钟。
{school}的科学社团把一学期的{noun}搬到现场，其中{rare}实验最受低年级同学喜欢。
看展之前先填一张小问卷，看完再填一遍，主办方想知道{term}讲得够不够{manner}。
与往年不同，今年的活动把{noun}交给观众自己{verb}，工作人员只在旁边看护。
讲到{rare}的时候，{role}会关掉灯，用一支手电演示{noun}，请大家留在座位上。
活动结束以后，展板留在{venue}继续展出一周，{crowd}可以随时来看{term}和{noun}。
{partner}还把{noun}做成了小视频，扫码就能反复看，{village}的观众还可以留言。
一位{role}说，{term}讲一百遍不如做一遍，所以这次把时间都留给了{verb}{noun}。
想知道{rare}和{term}之间有什么联系，可以跟着导览图走一圈，全程约{few}分钟。
{town}各村的信息员也会参加，学会之后回到{village}再讲给更多的人听。
每张桌子上放着一件{noun}和一张任务卡，完成任务的小组可以去{verb}下一件{noun}。
这里没有高深的公式，只有{manner}的{noun}，看得懂、学得会、用得上就是标准。
{name}把几十年积攒的{noun}借给这次展出，有的旧物与{rare}的历史有关。
为了安全，涉及{rare}的环节由{role}操作，观众在黄线以外观看，随后可以近看{noun}。
{host}此前已在{village}、{village}等地走访，收集到的{noun}这次一并展出。
整场{form}不设主席台，{crowd}围坐一圈，{name}边走边讲{term}。
活动还设有{term}急诊台，把家里的{noun}带来，{role}帮您看看哪里出了问题。
从{noun}的来历到{rare}的用处，一条{many}厘米的长卷把{term}的故事画了出来。
多数{noun}由废旧物品改成，既讲{term}，也讲怎样少丢一点东西。
谁都可以上台讲三分钟，题目不限，只要与{term}有关，讲完送一件{noun}。
在场的每位{role}都佩戴蓝色胸牌，关于{rare}、{noun}的问题都可以拉住他们问。
天气好的话，最后半小时移到室外，用{noun}{verb}{rare}，请自备遮阳帽。
""",
    0.45,
)

STEPS = sentences(
    """
签到，领取{noun}
主持人介绍{term}
{role}讲{noun}的来历
分组{verb}{noun}
{term}现场演示
观众提问
茶歇，自由参观{noun}
{crowd}代表发言
{name}表演
{name}带大家{verb}{term}
{noun}小比赛
播放{rare}短片
{role}点评
颁发{noun}
参观{venue}
两人一组{verb}{noun}
抢答：{term}
{school}学生讲{rare}
收拾器材，清点{noun}
合影留念
""",
    0.4,
)

TIPS = sentences(
    """
入场请走东门，排队时不要拥挤。
请自带水杯，现场有饮水点，不发瓶装水。
十岁以下的孩子请由大人陪着{verb}{noun}。
若遇下雨，移到{venue}室内，时间不变。
请不要触碰正在运行的{noun}。
有忌口或过敏的请提前告诉{role}。
参加{term}环节的请穿平底鞋。
座位有限，先到先坐，{many}人满为止。
可以拍照，请关掉闪光灯，以免影响{noun}。
{noun}用完请放回原处，方便下一位{verb}。
停车位只有{few}个，建议乘公交或步行前来。
老人和孕妇可在服务台领取号牌，优先{verb}。
现场不推销任何产品，如有人兜售{noun}请告诉工作人员。
领取{noun}需要登记姓氏和村名，不收身份证。
离开时请把垃圾带走，分类投放。
听力或行动不便的，请提前一天告知，工作人员到门口接。
活动所用{noun}均已消毒。
请保管好自己的手机和{noun}。
""",
    0.4,
)

EXHIBITS = sentences(
    """
{term}展板{few}块
会{verb}的{noun}，每次可供{few}人操作
{noun}与{rare}对比台
{partner}送来的{noun}，首次公开
{term}答题机，答对{few}题有{noun}
{village}的老物件：{noun}和{noun}
{rare}模型，可以拆开
{name}的作品{few}件
{role}的工作台，照原样搬来
{term}图书角，{many}册随便翻
放大{many}倍的{rare}
{noun}修理摊，自带旧物
{term}留言墙
""",
    0.4,
)

DIRECTIONS = sentences(
    """
乘{few}路公交在{venue}站下车，往前走{many}米。
自驾请导航到{village}路口，从{village}方向进城可少等几个红灯。
从{town}汽车站步行约{few}分钟，沿路有蓝色指示牌。
{village}的村民可乘便民车，{start}以前半小时一班。
共享单车请停在划线区内，{venue}门口不能停。
远处的学校统一乘校车，司机凭{school}的证明进场。
""",
    0.4,
)

GUESTS = sentences(
    """
到场的有{partner}的{role}，平日在{village}一带工作，最拿手的是{term}。
主讲的{role}来自{host}，讲{noun}已有{few}年，语言{manner}。
{name}派出{few}名成员，负责{rare}和{noun}两个展台。
{role}与{role}将合讲一堂课，一个讲{term}，一个讲{noun}。
志愿者多数是{school}和{name}的师生，事先学过{few}次{term}。
{partner}的一位{role}会用方言讲{rare}，老人听着更亲切。
回答问题的{role}长年研究{rare}，带来的{noun}都可以上手。
""",
    0.4,
)

SIGN_UPS = sentences(
    """
不用报名，{start}前到{venue}即可。
请填写[报名表]({link})，报满{many}人为止。
到{host}窗口登记，或拨打{phone}，说清人数和村名。
团体请提前三天在[预约页面]({link})填好人数，散客直接前来。
关注{host}公众号，回复“{term}”即可登记，也可以打开[网上登记]({link})。
由{school}统一组织，校外的家庭可拨打{phone}加入。
在[活动页面]({link})选好场次，凭短信入场。
""",
    0.4,
)

CONTACTS = sentences(
    """
咨询电话：{phone}（工作日，{host}）。
有疑问可拨打{phone}，也可以到{host}一楼问。
详细资料见[{term}资料页]({link})，人工接听{phone}。
联系{host}宣传科，{phone}，或在[留言板]({link})写下问题。
""",
    0.4,
)

MOTTOES = sentences(
    """
{verb}{term}，从身边一件{noun}开始。
少一点听说，多一点动手。
{term}不神秘，{noun}有道理。
问一个好问题，胜过背十个答案。
科学在田头，也在灶台旁边的{noun}里。
让{crowd}看得懂{term}，是我们最大的本事。
今天{verb}一次，明天用得上一回。
每件{noun}背后，都有一段{term}的故事。
不信传言，先看证据。
""",
    0.6,
)

GOODBYES = sentences(
    """
欢迎{crowd}带着问题来，带着办法走。
我们在{venue}等您，{day}不见不散。
看完记得把{term}讲给没来的人听。
{host}和{name}期待{crowd}光临。
如有变动，以{venue}门口的告示为准。
一起来{verb}{term}吧！
""",
    0.5,
)
