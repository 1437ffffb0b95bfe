#!/usr/bin/env python3
"""Checks proofs of Corvée with nothing but Python's own library: verify.py PUB FILE...  One line a file; 1 if any is refused."""
import base64, hashlib, re, sys

P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
L = 2**252 + 27742317777372353535851937790883648493


def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()


def add(p, q):  # RFC 8032, section 5.1.4
    a, b, c, d = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0]), 2 * p[3] * q[3] * D, 2 * p[2] * q[2]
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(n, p):
    out = (0, 1, 1, 0)
    while n: out, p, n = add(out, p) if n & 1 else out, add(p, p), n >> 1
    return out


def point(octets):
    n = int.from_bytes(octets, "little")
    y, sign = n & (2**255 - 1), n >> 255
    u, v = y * y - 1, D * y * y + 1
    x = u * v**3 * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P: x = x * pow(2, (P - 1) // 4, P) % P
    assert y < P and (v * x * x - u) % P == 0, "no point"
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


def signed(key, text, signature):
    s = int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    base = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    left, right = times(s, base), add(point(signature[:32]), times(h, point(key)))
    same = all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))
    return len(signature) == 64 and s < L and same


def b64(text):
    octets = base64.b64decode(text, validate=True)
    assert base64.b64encode(octets).decode() == text, "another base 64"
    return octets


def root(leaf, index, size, path, salt=b""):  # RFC 9162, section 2.1.3.2
    node, last, out = index, size - 1, sha(b"\0", salt, leaf)
    assert 0 <= index < size, "no such leaf"
    for beside in path:
        assert last, "too many hashes"
        if node & 1 or node == last:
            out = sha(b"\1", beside, out)
            while not node & 1 and node: node, last = node >> 1, last >> 1
        else: out = sha(b"\1", out, beside)
        node, last = node >> 1, last >> 1
    assert not last, "too few hashes"
    return out


def hashes(lines): return [b64(line) for line in lines.split("\n") if line]


def check(keys, whole):
    parts = whole.split("\n\n")
    restricted, kind, asked = re.fullmatch(r"corvee (restricted )?proof v1\n(claim|thing) (\S+)", parts[0]).groups()
    assert not restricted or kind == "claim", "one claim at a time"
    first = r"corvee restricted release v1\nmarking (?:GREEN|AMBER|AMBER\+STRICT|RED)" if restricted else "corvee release v1"
    release = re.fullmatch(first + r"\ngraph [0-9a-f]{64}\nclaims (0|[1-9]\d*)\nroot (\S+)\npolicy \S.*\ntool \S.*\n"
                           r"recorded \d{4}-\d\d-\d\d(?:\nnote \S.*)?", parts[-4])
    index, path = re.fullmatch(r"c2sp\.org/tlog-proof@v1\nindex (0|[1-9]\d*)((?:\n\S{44})*)", parts[-3]).groups()
    origin, size, head = re.fullmatch(r"(.+)\n(0|[1-9]\d*)\n(\S{44})", parts[-2]).groups()
    assert parts[-1].endswith("\n") and parts[-2].count("\n") == 2, "cut off"
    good = 0
    for line in parts[-1][:-1].split("\n"):
        name, octets = re.fullmatch(r"\u2014 ([^\s+]+) (\S+)", line).groups()
        octets = b64(octets)
        for key in (key for key in keys if key[0] == name and bytes.fromhex(key[1]) == octets[:4]):
            assert signed(b64(key[2])[1:], (parts[-2] + "\n").encode(), octets[4:]), "wrong signature"
            good += 1
    assert good, "no signature that counts"
    assert root((parts[-4] + "\n").encode(), int(index), int(size), hashes(path)) == b64(head), "not in the log"
    found, last, count = [], None, int(release[1])
    for part in parts[1:-4]:
        at, salt, path, lines = re.fullmatch(r"leaf (0|[1-9]\d*)\n(?:salt (\S{44})\n)?((?:[A-Za-z0-9+/]{43}=\n)*)(.*)", part, re.S).groups()
        assert bool(salt) == bool(restricted), "salted or not"
        salt = b64(salt) if salt else b""
        assert root((lines + "\n").encode(), int(at), count, hashes(path), salt) == b64(release[2]), "not in the release"
        claim = re.search(r"(?m)^<([^>]*)> <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> <", lines)[1]
        subject = re.search(r"(?m)^<%s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> <([^>]*)>" % re.escape(claim), lines)[1]
        assert last is None or int(at) == last + 1, "no neighbours"
        last = int(at)
        found.append((last, claim, subject))
    if kind == "claim":
        assert [claim for _, claim, _ in found] == [asked], "another claim"
        return "proved: the claim"
    side = [(s.encode() > asked.encode()) - (s.encode() < asked.encode()) for _, _, s in found]
    assert side == sorted(side) and side.count(-1) < 2 and side.count(1) < 2, "no neighbours"
    assert (-1 in side or not found or found[0][0] == 0) and (1 in side or last == count - 1 or not count), "no neighbours"
    return "proved: %d claims" % side.count(0)


lines = open(sys.argv[1], encoding="utf-8").read().split("\n")
keys = [re.fullmatch(r"([^+]+)\+([0-9a-f]{8})\+(\S+)", line).groups() for line in lines if line and line[-8:] != " revoked"]
refused = 0
for name in sys.argv[2:]:
    try:
        verdict = check(keys, open(name, "rb").read().decode())
    except Exception as fault:  # whatever is wrong with a proof, it is refused
        refused, verdict = 1, "refused: %s" % fault
    print(verdict)
sys.exit(refused)
