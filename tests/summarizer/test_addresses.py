"""The table of public and private addresses, and the numbers that pose as host names."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.addresses import is_numeric, is_public, numeric_address, plain

PUBLIC = ["8.8.8.8", "1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
PRIVATE = """
0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.192 192.0.2.1
192.168.1.1 192.88.99.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
168.63.129.16 192.31.196.1 192.52.193.1 192.175.48.1
:: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1
2002:7f00:1:: 2002:808:808:: 2001:0:53aa:64c::1 2001:db8::1 100::1 3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1
fec0::1 ff02::1 fe80::1%eth0 2606:4700:4700::1111%eth0
"""
DISGUISES = {
    "2130706433": "127.0.0.1",
    "0x7f000001": "127.0.0.1",
    "0x7F.0.0.1": "127.0.0.1",
    "017700000001": "127.0.0.1",
    "0177.0.0.01": "127.0.0.1",
    "127.1": "127.0.0.1",
    "127.0.1": "127.0.0.1",
    "1": "0.0.0.1",
    "0x": "0.0." + "0.0",
    "2852039166": "169.254.169.254",
    "0xa9.0xfe.43518": "169.254.169.254",
    "134744072": "8.8.8.8",
    "8.8.8.8.": "8.8.8.8",
}


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    """An address of the public internet passes, also when IPv6 only carries it."""
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE.split())
def test_private_and_reserved_addresses_do_not(address: str) -> None:
    """Loopback, private, link-local, metadata, multicast, relays and documentation do not."""
    assert not is_public(address)


@pytest.mark.parametrize("text", ["", "localhost", "8.8.8", "1.2.3.4.5", "example.com", "[::1]", "08.8.8.8"])
def test_what_is_no_address_is_not_public(text: str) -> None:
    """Only a well-formed address can be public."""
    assert not is_public(text)


@given(st.ip_addresses())
def test_nothing_that_python_calls_private_passes(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    """The table only takes away from what the standard library lets pass (but for what NAT64 translates)."""
    if is_public(str(address)):
        assert ipaddress.ip_address(plain(str(address))).is_global


@given(st.ip_addresses(v=4))
def test_wrapping_does_not_change_the_verdict(address: ipaddress.IPv4Address) -> None:
    """An IPv4 address is judged the same bare, mapped into IPv6 and translated by NAT64."""
    mapped = str(ipaddress.IPv6Address((0xFFFF << 32) + int(address)))
    translated = str(ipaddress.IPv6Address((0x64FF9B << 96) + int(address)))

    assert is_public(mapped) == is_public(str(address)) == is_public(translated)
    assert plain(mapped) == plain(translated) == str(address)


@pytest.mark.parametrize(("host", "address"), DISGUISES.items())
def test_disguised_numbers_are_read_as_resolvers_read_them(host: str, address: str) -> None:
    """Decimal, octal, hexadecimal and shortened hosts show the address behind them."""
    assert is_numeric(host)
    assert numeric_address(host) == address


@pytest.mark.parametrize("host", ["256.1.1.1", "1.2.3.4.5", "4294967296", "0xg.1", "1.2.3.08", "1..1", "127.0.0.256"])
def test_numbers_out_of_range_are_refused(host: str) -> None:
    """A number that is no address raises `ValueError`, it is never cut to fit."""
    with pytest.raises(ValueError, match=r"part|number|invalid literal"):
        numeric_address(host)


@pytest.mark.parametrize("host", ["example.com", "1and1.com", "127.0.0.1.nip.io", "a.b", "123.x1"])
def test_names_are_no_numbers(host: str) -> None:
    """A host whose last label holds a letter is a name, whatever stands before."""
    assert not is_numeric(host)


@given(st.ip_addresses(v=4), st.sampled_from(["{:d}", "0x{:x}", "0{:o}"]))
def test_every_spelling_of_an_address_is_found(address: ipaddress.IPv4Address, spelling: str) -> None:
    """One number in any base is the address it stands for."""
    assert numeric_address(spelling.format(int(address))) == str(address)
