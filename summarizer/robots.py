"""The rules of robots.txt, which bind what is fetched automatically (a feed), not a link that a person sends."""

from urllib.robotparser import RobotFileParser


def allows(rules: bytes, agent: str, url: str) -> bool:
    """Tell whether the `rules` of a site let `agent` fetch `url`."""
    parser = RobotFileParser()
    parser.parse(rules.decode("utf-8", errors="replace").splitlines())
    return parser.can_fetch(agent, url)
