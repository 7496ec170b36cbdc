"""Which sentences or paragraphs of a Chinese and an English text say the same.

After W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): the cheapest way
through both texts, by dynamic programming. Besides lengths, what counts is what the texts say: figures by value, the
terms of a glossary, common words of reports, and a lexicon learnt from the texts themselves. No model is needed.

Made for reports and other factual prose; of literary texts, expect far less.
"""

from jjjdoc.language.alignment.align import Bead, Group, Reason, align, align_groups
from jjjdoc.language.alignment.texts import sentences

__all__ = ["Bead", "Group", "Reason", "align", "align_groups", "sentences"]
