"""python -m summarizer FILE|URL|-: the summarizer alone, in the shell."""

import sys
from functools import partial

from config.settings import Settings, SettingsError, read_settings
from summarizer.command import is_link, run
from summarizer.pipeline import Summarizer
from summarizer.sources import Sources


def main(arguments: list[str], settings: Settings) -> int:
    """Run the command with the sources that the settings describe; links find their parsing process started."""
    with Sources(fetch=settings.fetch, extract=settings.extract, cache=settings.cache) as sources:
        if any(map(is_link, arguments)):
            sources.start()
        return run(arguments, settings=settings.summarizer, load=partial(Summarizer.load, sources=sources))


if __name__ == "__main__":
    try:
        settings = read_settings()
    except SettingsError as error:
        sys.exit(f"error: {error}")
    sys.exit(main(sys.argv[1:], settings))
