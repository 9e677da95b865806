"""python -m summarizer FILE|URL|-: the summarizer alone, in the shell."""

import sys

from config.settings import SettingsError, read_settings
from summarizer.command import run

if __name__ == "__main__":
    try:
        settings = read_settings()
    except SettingsError as error:
        sys.exit(f"error: {error}")
    sys.exit(run(sys.argv[1:], settings=settings.summarizer))
