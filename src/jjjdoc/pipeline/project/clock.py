"""What time it is, for files that say when they were made: now, or as SOURCE_DATE_EPOCH says (reproducible-builds.org)."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def source_date() -> datetime | None:
    """Return the time in SOURCE_DATE_EPOCH, seconds since 1970 in UTC; None where it is not set or no such number."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    is_set = epoch.isascii() and epoch.isdigit() and len(epoch) < 12
    return datetime.fromtimestamp(int(epoch), UTC) if is_set else None


def now() -> datetime:
    """Return the time that a file is said to be made at, in UTC."""
    return source_date() or datetime.now(UTC)
