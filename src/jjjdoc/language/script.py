"""Which script a character belongs to: Han, and the full-width characters that are written without spaces."""

from __future__ import annotations


def is_han(char: str) -> bool:
    """Tell whether a character is a Han ideograph: unified, in any extension, compatibility, radical, 々 or 〇."""
    return (
        "\u4e00" <= char <= "\u9fff"
        or "\u3400" <= char <= "\u4dbf"
        or char in "\u3005\u3007"
        or "\uf900" <= char <= "\ufaff"
        or "\u2e80" <= char <= "\u2fdf"
        or "\U00020000" <= char <= "\U0003fffd"
    )


def is_wide(char: str) -> bool:
    """Tell whether a character belongs to East Asian text alone and fills a cell there.

    Han, kana, bopomofo, CJK symbols and punctuation, vertical, small and full-width forms. The marks that Chinese
    shares with Latin text (“ ” ‘ ’ — … ·) are not wide: alone they do not tell one from the other. Nor are
    Hangul, which is written with spaces, and emoji, which stand in either.
    """
    if char < "\u2e80":
        return False
    return (
        char <= "\u312f"
        or "\u31a0" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\ufe30" <= char <= "\ufe6f"
        or "\uff01" <= char <= "\uff60"
        or "\uffe0" <= char <= "\uffe6"
        or "\ufe10" <= char <= "\ufe1f"
        or "\U00020000" <= char <= "\U0003fffd"
        or "\U0001aff0" <= char <= "\U0001b16f"
    )
