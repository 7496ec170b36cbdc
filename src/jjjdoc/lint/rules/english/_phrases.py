"""The phrases that `chinglish` looks for: a cue, a pattern, how sure it is, and what to say."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity


class Phrase(Struct, frozen=True):
    """A phrase to look for in folded text. `cue` is a literal part of it: without the cue nothing is searched.

    The pattern is a text, since few documents have the cue. Where the pattern has groups, the range is that of the group that took part.
    """

    key: str
    cue: str
    pattern: str
    severity: Severity
    message: Wording


def _phrase(key: str, cue: str, pattern: str, severity: Severity, en: str, zh: str) -> Phrase:
    return Phrase(key, cue, pattern, severity, Wording(en=f"“{{text}}”: {en}", zh=f"“{{text}}”：{zh}"))


_KINDS_WITH_TALENTS = (
    "high-level|high-end|high-caliber|high-calibre|innovative|innovation|professional|skilled|technical|scientific"
    "|leading|attract|attracts|attracted|attracting|introduce|introduced|introducing|cultivate|cultivated"
    "|cultivating|train|trained|training|management|research|technology|competent"
)
_CHARACTERISTIC_NOUNS = (
    "vocational|agricultur(?:e|al)|industr(?:y|ies|ial)|towns?|villages?|products?|brands?|schools?|tourism|tourist"
    "|econom(?:y|ies|ic)|streets?|cuisine|foods?|hospitals?|disciplines?|courses?|cultur(?:e|al)|resources|planting"
    "|farming|medical|zones?|parks?|blocks?|projects?|activities|restaurants?|universities|education|services?"
    "|crops?|fruits?|majors?|homestays?|clusters?|advantages|manufacturing|development"
)
_NO_NAME = r"(?!(?:york|jersey|zealand|delhi|england|mexico|orleans|south|hampshire|year|area)\b)[a-z-]+"
_MANNERS = (
    "accelerated|coordinated|balanced|steady|solid|comprehensive|all-round|down-to-earth|rapid|scientific|intensive"
    "|innovative|law-based|well-ordered|active|fast|high-quality|classified|concentrated|deepened|practical"
    "|pragmatic|integrated|holistic|unified|intelligent|refined|standardized|standardised|differentiated"
    "|circular|green|low-carbon|step-by-step|phased|all-out|vigorous|proactive|synchronized|market-oriented"
)

PHRASES: tuple[Phrase, ...] = (
    _phrase(
        "characteristic",
        "characteristic ",
        rf"\bcharacteristic (?:{_CHARACTERISTIC_NOUNS})\b",
        "warning",
        "特色 is not “characteristic” here; try “specialty”, “distinctive” or “with local features”",
        "“特色”不宜译作characteristic，可译specialty、distinctive或with local features",
    ),
    _phrase(
        "manner",
        " manner",
        rf"\bin an? (?:more )?(?:[a-z-]+ and )?(?:{_MANNERS})(?: and [a-z-]+| way)? manner\b",
        "warning",
        "use an adverb or a verb: “faster”, “step by step”, “in coordination”",
        "宜改用副词或动词，如faster、step by step、in coordination",
    ),
    _phrase(
        "environment_construction",
        "construction",
        r"\becological (?:environment|civili[sz]ation) construction\b"
        r"|\bconstruction of (?:the |an? )?ecological (?:environment|civili[sz]ation)\b",
        "warning",
        "an environment is not constructed; “ecological conservation”, “environmental improvement”",
        "“生态环境建设”“生态文明建设”不宜译作construction，可译ecological conservation",
    ),
    _phrase(
        "abstract_construction",
        "construction",
        r"\b(?:party|culture|talent(?: team)?|team|work style|legal system|credit system|spiritual civili[sz]ation"
        r"|ideological|institutional|informati[sz]ation|discipline|capacity|democracy|brand|party style) construction\b",
        "warning",
        "建设 of what is not built of bricks is “building”, “development” or “improvement”",
        "抽象事物的“建设”宜译building、development或improvement",
    ),
    _phrase(
        "carry_out_work",
        " work",
        r"\b(?:carry|carries|carried|carrying) out (?:the |all |an? )?(?:[a-z-]+ ){1,4}?work\b(?! (?:on|for|at|by)\b)",
        "note",
        "the verb alone usually does: “inspect”, not “carry out inspection work”",
        "通常可直接用动词，如“检查工作”译inspect",
    ),
    _phrase(
        "make_efforts",
        " efforts to",
        r"\b(?:make|makes|made|making) (?:great |active |continuous |every |all |more |vigorous |sustained )?efforts to\b(?! no avail)",
        "note",
        "try “work to”, or the verb alone",
        "可改用work to，或直接用后面的动词",
    ),
    _phrase(
        "efforts_made",
        "efforts ",
        r"\b(?:(?:great|continuous|active|sustained|vigorous|unremitting|persistent) )?efforts (?:have been |has been |had been |were |are )?(?:continuously |constantly )?made (?:to|for|in)\b",
        "warning",
        "empty passive; say who does what",
        "空泛的被动句，应写明谁做了什么",
    ),
    _phrase(
        "grandly",
        "grandly",
        r"\bgrandly (?:open(?:s|ed|ing)?|held|launched|inaugurated|celebrated|unveiled|kicked off|convened|staged)\b"
        r"|\b(?:opened|held|launched|inaugurated|celebrated|unveiled) grandly\b",
        "warning",
        "隆重 need not be translated; “opened”",
        "“隆重”可不译，用opened、held等即可",
    ),
    _phrase(
        "successfully_held",
        "successfully",
        r"\bsuccessfully (?:held|convened|concluded|completed|opened|organi[sz]ed)\b",
        "note",
        "what was held or completed succeeded; omit “successfully”",
        "举行、完成即已成功，successfully可省",
    ),
    _phrase(
        "soft_power",
        "soft power",
        r"\bsoft power of (?:(?:the|these|those|its|our|all) )?(?:(?:two|three|four|five|\d+) )?"
        r"(?:count(?:y|ies)|cit(?:y|ies)|districts?|towns?|townships?|villages?|park|parks|schools?)\b",
        "warning",
        "“soft power” applies to nations; use “appeal” or “quality of life and services”",
        "soft power多用于国家，县、市、区可用appeal或quality of public services",
    ),
    _phrase(
        "new_new_new",
        "new ",
        rf"\bnew {_NO_NAME}(?:,| and| or|;)[^.;:]{{0,60}}?\bnew {_NO_NAME}(?:,| and| or|;)[^.;:]{{0,60}}?\bnew {_NO_NAME}\b",
        "note",
        "“new” three times in one sentence; once is enough",
        "一句中三次使用new，宜合并",
    ),
    _phrase(
        "new_achievements",
        "new ",
        r"\bnew (?:achievements|strides|breakthroughs|progress|results|advances|steps) (?:have|has) been (?:made|achieved)\b"
        r"|\b(?:achieved|made|making|achieving) new (?:achievements|strides|breakthroughs|results)\b",
        "note",
        "stock phrase (新成就、新突破); say what was achieved",
        "套话（新成就、新突破），宜写明具体成果",
    ),
    _phrase(
        "compared_to_year",
        "compared to ",
        r"\bcompared to (?:that (?:of|in) |those (?:of|in) |the (?:figure|level)s? (?:of|in) )?(?:the year )?(?:19|20)\d\d\b",
        "note",
        "quantities are compared with each other; “from 2013”, “than in 2013” or “compared with 2013”",
        "数量比较宜用from 2013、than in 2013或compared with 2013",
    ),
    _phrase(
        "change_compared_to_year",
        "compared to ",
        r"\b(?:increase|decrease|rise|drop|decline|growth|reduction|fall)s? of [^;]{1,40}? (?P<hit>compared to (?:19|20)\d\d)\b"
        r"|\b(?:increased|decreased|rose|dropped|declined|grew|fell|up|down) (?:by )?[\d.,]+ ?(?:%|percent|per cent|percentage points) (?P<same>compared to (?:19|20)\d\d)\b",
        "warning",
        "a quantity changes from a year: “a decrease of 64.2 percent from 2013”",
        "数量变化宜用from引出基期，如a decrease of 64.2 percent from 2013",
    ),
    _phrase(
        "administrative_divisions",
        "administrative divisions",
        r"\b(?:the )?(?:two|three|four|both|\d+) administrative divisions\b",
        "warning",
        "三地 is not a matter of administrative law; “the three places” or their names",
        "“三地”不宜译administrative divisions，可译the three places或写出地名",
    ),
    _phrase(
        "broad_masses",
        "masses",
        r"\b(?:broad|popular|vast) masses\b|\bmasses of (?:the )?people of all\b|\bthe masses'",
        "warning",
        "群众 is “the people”, “the public” or “residents”",
        "“群众”宜译the people、the public或residents",
    ),
    _phrase(
        "talents",
        " talents",
        rf"\b(?:{_KINDS_WITH_TALENTS}) talents\b(?! (?:and|for) (?:skills|abilities))",
        "warning",
        "人才 is “talent” (uncountable), “skilled people” or “professionals”",
        "“人才”宜译talent（不可数）、skilled people或professionals",
    ),
    _phrase(
        "uncountable",
        "s",
        r"\b(?:equipments|informations|knowledges|furnitures|softwares|hardwares|staffs and workers|personnels|advices|luggages"
        r"|machineries|sceneries|feedbacks)\b",
        "warning",
        "this noun has no plural",
        "该名词不可数，没有复数形式",
    ),
    _phrase(
        "double_win",
        "-win",
        r"\b(?:double|two|multi)-win\b",
        "warning",
        "双赢 is “win-win” or “of benefit to both”",
        "“双赢”宜译win-win或of benefit to both",
    ),
    _phrase(
        "dragon_head",
        "dragon",
        r"\bdragon(?:-| )?head(?:ed)? (?:enterprise|compan|firm|industr)[a-z]*\b",
        "warning",
        "龙头企业 is a “leading enterprise”",
        "“龙头企业”宜译leading enterprise",
    ),
    _phrase(
        "leapfrog",
        "leap",
        r"\b(?:leapfrog|leap-forward|leaping|leap-frog|great-leap) development\b",
        "warning",
        "跨越式发展 is “rapid development” or “to leap ahead”",
        "“跨越式发展”宜译rapid development或leap ahead",
    ),
    _phrase(
        "good_job",
        "good job",
        r"\b(?:do|does|did|doing|done) (?:a|an even) (?:good|solid|better) job (?:in|of) (?:the )?[a-z]+",
        "note",
        "做好…工作: use the verb itself",
        "“做好……工作”可直接用动词",
    ),
    _phrase(
        "high_attention",
        "attention",
        r"\b(?:pay|pays|paid|paying|attach|attaches|attached) (?:a )?(?:high|great|highly) attention to\b",
        "warning",
        "“pay close attention to”, “attach importance to”",
        "应为pay close attention to或attach importance to",
    ),
    _phrase(
        "batch",
        "batch of",
        r"\ba (?:large |great |new )?(?:batch|number batch|group) of (?:[a-z-]+ )?(?:policies|measures|reforms|talents?|talented people|institutions|mechanisms|universities)\b",
        "warning",
        "一批 is “a number of”, “several”; a batch is of goods",
        "“一批”宜译a number of或several，batch多指货物",
    ),
    _phrase(
        "spiritual_civilization",
        "civili",
        r"\b(?:spiritual|material) civili[sz]ation\b|\bcivili[sz]ed (?:city|cities|unit|units|county|village|villages)\b",
        "note",
        "精神文明、文明城市: “cultural and ethical progress”, “model city”",
        "“精神文明”“文明城市”宜译cultural and ethical progress、model city",
    ),
    _phrase(
        "vigorously",
        "vigorously",
        r"\bvigorously (?:develop|promote|push|advance|carry|implement|build|strengthen|support|foster|cultivat|expand)[a-z]*",
        "note",
        "大力 usually goes without saying",
        "“大力”通常可不译",
    ),
    _phrase(
        "unceasingly",
        "ingly",
        r"\b(?:unceasingly|unswervingly|unremittingly) (?:[a-z]+)",
        "note",
        "不断、坚定不移: “steadily”, “continue to”, or nothing",
        "“不断”“坚定不移”可用steadily、continue to或不译",
    ),
    _phrase(
        "hard_and_soft",
        "hard and soft ",
        r"\b(?:both )?hard and soft (?:integration|connectivity|environment|connections|construction)\b",
        "note",
        "硬联通和软联通: say “of infrastructure and of rules”",
        "“软硬”宜具体说明，如of infrastructure and of rules",
    ),
    _phrase(
        "peasant_workers",
        "workers",
        r"\b(?:peasant|farmer)[ -]workers?\b",
        "warning",
        "农民工 are “migrant workers”",
        "“农民工”宜译migrant workers",
    ),
    _phrase(
        "market_entities_vitality",
        "vitality",
        r"\b(?:new )?vitality (?:of [a-z ]{1,30} )?(?:has|have) been (?:[a-z]+ )?(?:unleashed|stimulated|released)\b",
        "note",
        "stock phrase (激发活力); say what changed",
        "套话（激发活力），宜写明具体变化",
    ),
)
