"""Network addresses: which ones belong to the public internet, and which host names are numbers in disguise."""

import ipaddress
import re

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# What `ipaddress.is_global` passes on some releases of Python 3.11 and 3.12, or calls global on purpose: relays and
# translators (6to4, Teredo, AS112), IPv4-compatible addresses, documentation, and one cloud's metadata service.
RESERVED_NETWORKS = """
0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24
192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4
240.0.0.0/4 168.63.129.16/32
::/96 ::ffff:0:0:0/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48
3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8
"""
RESERVED = tuple(ipaddress.ip_network(network) for network in RESERVED_NETWORKS.split())
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
IPV4_PARTS = 4
BYTE = 256
NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE)


def is_public(text: str) -> bool:
    """Tell whether the address `text` belongs to the public internet; what is no address does not."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.scope_id:
        return False
    address = _inner(address)
    if not address.is_global or address.is_multicast:
        return False
    return not any(address.version == network.version and address in network for network in RESERVED)


def plain(text: str) -> str:
    """Return the address `text` in its one canonical spelling, an IPv4 address out of its IPv6 wrapping."""
    return str(_inner(ipaddress.ip_address(text)))


def is_numeric(host: str) -> bool:
    """Tell whether browsers and resolvers read `host` as an IPv4 number: its last label is one."""
    return NUMBER.fullmatch(host.removesuffix(".").rpartition(".")[2]) is not None


def numeric_address(host: str) -> str:
    """Return the dotted address behind a decimal, octal, hexadecimal or shortened `host` ("0x7f.1").

    Raises `ValueError` where the number is no address.
    """
    parts = host.removesuffix(".").split(".")
    if len(parts) > IPV4_PARTS:
        message = "too many parts"
        raise ValueError(message)
    numbers = [_number(part) for part in parts]
    last = numbers.pop()
    if any(number >= BYTE for number in numbers) or last >= BYTE ** (IPV4_PARTS - len(numbers)):
        message = "part out of range"
        raise ValueError(message)
    value = last + sum(number << 8 * (IPV4_PARTS - 1 - place) for place, number in enumerate(numbers))
    return str(ipaddress.IPv4Address(value))


def _inner(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address only carries (mapped, or translated by NAT64)."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address in TRANSLATED:
            return ipaddress.IPv4Address(address.packed[-4:])
    return address


def _number(part: str) -> int:
    """Read one part as C programs do: 0x is hexadecimal, a leading 0 octal."""
    if not NUMBER.fullmatch(part):
        message = "no number"
        raise ValueError(message)
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8 if part.startswith("0") else 10)
