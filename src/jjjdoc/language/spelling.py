"""American and British spellings: which of the two a word is, and how the other is spelt.

Only words that tell the two apart. What both use in some sense is left out: practice, license, check, meter as a
device, story, draft, catalogue, dialogue. Words in -ize are no evidence of American spelling, for Oxford and the
United Nations write them with British words; words in -ise are British.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

Variety = Literal["American", "British", "-ize"]


class Spelling(Struct, frozen=True):
    """The variety that a spelling belongs to, and the word in the other one, in lower case."""

    variety: Variety
    other: str


def spelling_of(word: str) -> Spelling | None:
    """Return what a word in lower case tells; None for one that both spell alike."""
    return _table().get(word)


# British, American, and the endings that the pair takes; "-" is none. After "~" the American form tells nothing, for
# the British have it too, in another sense (to license, to tire) or in science (fetus, sulfur).
_PAIRS = """
colour color - s ed ing ful less fully
discolour discolor - s ed ing
favour favor - s ed ing able ably ite ites itism
honour honor - s ed ing able ably ary
labour labor - s ed ing er ers
neighbour neighbor - s ing hood hoods ly
harbour harbor - s ed ing
behaviour behavior - s al ally
endeavour endeavor - s ed ing
flavour flavor - s ed ing ful
humour humor - s ed ing
rumour rumor - s ed
tumour tumor - s
vapour vapor - s
armour armor - ed
odour odor - s less
parlour parlor - s
rigour rigor -
vigour vigor -
splendour splendor - s
saviour savior - s
savour savor - s ed ing y
candour candor -
valour valor -
fervour fervor -
clamour clamor - ed ing
demeanour demeanor -
ardour ardor -
succour succor -
mould mold - s ed ing y
moult molt - s ed ing
smoulder smolder - s ed ing
plough plow - s ed ing
manoeuvrable maneuverable -
grey gray - s er ish
sceptic skeptic - s al ally ism
tyre tire ~ - s
pyjamas pajamas -
cosy cozy -
moustache mustache - s
artefact artifact ~ - s
aluminium aluminum -
aeroplane airplane - s
programme program - s
jewellery jewelry -
ageing aging -
sulphur sulfur ~ - ous ic
centre center - s
epicentre epicenter - s
kilometre kilometer - s
centimetre centimeter - s
millimetre millimeter - s
micrometre micrometer - s
nanometre nanometer - s
metre meter ~ - s
litre liter - s
millilitre milliliter - s
theatre theater - s
amphitheatre amphitheater - s
fibre fiber - s
fibreglass fiberglass -
calibre caliber - s
lustre luster -
meagre meager - ly
sombre somber - ly
spectre specter - s
sabre saber - s
reconnoitre reconnoiter - s
manoeuvre maneuver - s
manoeuvred maneuvered -
manoeuvring maneuvering -
defence defense - s less
offence offense - s
pretence pretense - s
licence license ~ - s
centred centered -
centring centering -
analyse analyze - d r rs
analysing analyzing -
paralyse paralyze - d
paralysing paralyzing -
catalyse catalyze - d
catalysing catalyzing -
dialyse dialyze - d
hydrolyse hydrolyze - d
breathalyse breathalyze - r d
travell travel ed ing er ers
cancell cancel ed ing
labell label ed ing
modell model ed ing er ers
levell level ed ing
channell channel ed ing
signall signal ed ing
totall total ed ing
fuell fuel ed ing
tunnell tunnel ed ing
funnell funnel ed ing
panell panel ed ing
counsell counsel ed ing or ors
marshall marshal ed ing
quarrell quarrel ed ing
rivall rival ed ing
initiall initial ed ing
dialled dialed -
dialling dialing -
equalled equaled -
equalling equaling -
fulfil fulfill - s ment
enrol enroll - s ment ments
instalment installment - s
skilful skillful - ly
wilful willful - ly
instil instill - s
distil distill - s
appal appall - s
marvellous marvelous - ly
woollen woolen -
jeweller jeweler - s
traveller traveler - s
leukaemia leukemia - s
anaemia anemia -
anaemic anemic -
anaesthetic anesthetic - s
anaesthesia anesthesia -
anaesthetist anesthetist - s
haemorrhage hemorrhage - s
haemoglobin hemoglobin -
haematology hematology -
ischaemia ischemia -
ischaemic ischemic -
paediatric pediatric - s
paediatrician pediatrician - s
gynaecology gynecology -
gynaecologist gynecologist - s
orthopaedic orthopedic - s
oestrogen estrogen - s
oesophagus esophagus -
foetus fetus ~ - es
foetal fetal ~ -
diarrhoea diarrhea -
oedema edema -
caesarean cesarean - s
faeces feces -
faecal fecal -
hypoglycaemia hypoglycemia -
bacteraemia bacteremia -
viraemia viremia -
septicaemia septicemia -
uraemia uremia -
cheque check ~ - s
storey story ~ -
storeys stories ~ -
kerb curb ~ - s
draught draft ~ - s
practise practice ~ - s
practised practiced -
practising practicing -
"""

# Stems in -ise and -ize, and in -isation and -ization.
_IZE = """
actual agon amort apolog author brutal capital categor central character civil collectiv colon commercial computer
critic crystall custom decentral democrat demoral digit digital dramat econom emphas energ equal external familiar
fertil final formal general global harmon hospital human hybrid hypothes ideal immobil immun incentiv individual
industrial informat initial institutional internal international jeopard legal legitim liberal local lubric margin
marginal material maxim mechan memor metabol minim mobil modern monet monopol moral motor national natural neutral
normal optim organ oxid patron penal personal polar popular priorit privat public random rational real recogn
regional regular reorgan revital revolution sanit scrutin secular sensit serial social special stabil standard
steril stigmat subsid summar symbol sympath synchron synthes systemat theor trivial union urban util vandal vapor
victim visual vital western
"""
_IZE_ENDINGS = ("e", "es", "ed", "er", "ers", "ing", "ation", "ations", "ational")


@cache
def _table() -> dict[str, Spelling]:
    table: dict[str, Spelling] = {}
    for british, american, tells in _lexical():
        table[british] = Spelling("British", american)
        if tells:
            table[american] = Spelling("American", british)
    for stem in _IZE.split():
        for ending in _IZE_ENDINGS:
            table[f"{stem}is{ending}"] = Spelling("British", f"{stem}iz{ending}")
            table[f"{stem}iz{ending}"] = Spelling("-ize", f"{stem}is{ending}")
    return table


def _lexical() -> Iterator[tuple[str, str, bool]]:
    """Yield each pair, and whether its American form is American alone."""
    for line in _PAIRS.split("\n"):
        if not line:
            continue
        british, american, *endings = line.split()
        for ending in endings:
            if ending != "~":
                yield british + ending.strip("-"), american + ending.strip("-"), endings[0] != "~"
