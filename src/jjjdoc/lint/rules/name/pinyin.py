"""Name of a person in the wrong pinyin.

What it finds
    A Chinese name of three characters that is not spelled as it is read: two syllables that have changed places (陆文博 as
    Lu Bowen), or one syllable that no reading of its character gives (何立群 as He Liquan).
Why it matters
    It is somebody else's name, and nobody finds it again.
Examples
    Bad pair: 总工程师陆文博带队。 || Chief Engineer Lu Bowen led the team.
    Good pair: 总工程师陆文博带队。 || Chief Engineer Lu Wenbo led the team.
    Bad pair: 副省长何立群主持会议。 || Vice-Governor He Liquan chaired the meeting.
    Good pair: 单田芳先生说书。 || Shan Tianfang told stories.
    Good pair: 林志玲出席。 || Lin Chi-ling was present.
    Good pair: 李小龙主演。 || Bruce Lee played the lead.
Limits
    Characters with several readings, and those whose reading is not known, are held to be right. Names in other spellings, such
    as Wade-Giles or Cantonese, and names of two characters are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.personal_names import find_misspelt
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "found": Wording(en="“{en}” is not the pinyin of “{zh}”", zh="“{en}”不是“{zh}”的拼音"),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the names of persons that are spelled in another way than they are read."""
    sides = pair.source, pair.target
    if is_chinese(pair.source.language) == is_chinese(pair.target.language):
        return
    chinese, english = sides if is_chinese(pair.source.language) else sides[::-1]
    for found in find_misspelt(chinese.text, english.text):
        values = {"zh": chinese.text[slice(*found.zh)], "en": english.text[slice(*found.en)]}
        ranges = {chinese: found.zh, english: found.en}
        yield Hit(
            pair.target,
            *ranges[pair.target],
            values,
            related=((pair.source, *ranges[pair.source]),),
        )
