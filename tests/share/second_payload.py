"""The payload of the second implementation: postcard, read and written by hand."""

VERSION = 1


class Refused(Exception):
    """What was given is not a bundle for us."""


def require(holds):
    if not holds:
        raise Refused


class Writer:
    def __init__(self):
        self.out = bytearray()

    def raw(self, data):
        self.out += data

    def number(self, value):
        while value >= 0x80:
            self.out.append(value & 0x7F | 0x80)
            value >>= 7
        self.out.append(value)

    def text(self, value):
        data = value.encode()
        self.number(len(data))
        self.raw(data)

    def option(self, value, write):
        self.number(0 if value is None else 1)
        if value is not None:
            write(value)

    def list(self, values, write):
        self.number(len(values))
        for value in values:
            write(value)


class Reader:
    def __init__(self, data):
        self.data = data

    def raw(self, length):
        require(len(self.data) >= length)
        now, self.data = self.data[:length], self.data[length:]
        return now

    def number(self):
        value, shift = 0, 0
        while True:
            (byte,) = self.raw(1)
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def text(self):
        return self.raw(self.number()).decode()

    def option(self, read):
        tag = self.number()
        require(tag in (0, 1))
        return read() if tag else None

    def list(self, read):
        return [read() for _ in range(self.number())]

    def one_of(self, names):
        number = self.number()
        require(number < len(names))
        return names[number]


BODIES = ("Share", "Suggestions", "Receipt", "Stop")
ABOUTS = ("Plan", "Section", "Item")
WHATS = ("Change", "Note")
HAPPENED = ("Deleted", "Received")


def variant(value):
    """Name and content of an enum as it is in the JSON."""
    if isinstance(value, str):
        return value, None
    ((name, content),) = value.items()
    return name, content


def write_payload(to, reply, signer, message):
    out = Writer()
    out.number(VERSION)
    out.option(to, out.raw)
    out.raw(reply)
    out.raw(signer)
    out.raw(bytes(message["share"]))
    for name in ("seq", "made", "expires"):
        out.number(message[name])
    name, content = variant(message["body"])
    out.number(BODIES.index(name))
    if name == "Share":
        consent = content["consent"]
        out.text(consent["purpose"])
        out.list(consent["sections"], out.number)
        out.option(consent["may_store_until"], out.number)
        out.option(consent["may_contact"], out.text)
        out.number(consent["wording"])
        out.text(consent["language"])

        def item(value):
            out.number(value["id"])
            out.text(value["text"])

        def section(value):
            out.number(value["id"])
            out.text(value["title"])
            out.list(value["items"], item)

        out.list(content["sections"], section)
    elif name == "Suggestions":

        def suggestion(value):
            about, place = variant(value["about"])
            out.number(ABOUTS.index(about))
            if about == "Section":
                out.number(place)
            elif about == "Item":
                out.number(place["section"])
                out.number(place["item"])
            what, words = variant(value["what"])
            out.number(WHATS.index(what))
            out.text(words)

        out.list(content, suggestion)
    elif name == "Receipt":
        out.number(HAPPENED.index(content["what"]))
        out.number(content["day"])
    return bytes(out.out)


def read_body(data):
    name = data.one_of(BODIES)
    if name == "Share":
        consent = {
            "purpose": data.text(),
            "sections": data.list(data.number),
            "may_store_until": data.option(data.number),
            "may_contact": data.option(data.text),
            "wording": data.number(),
            "language": data.text(),
        }

        def item():
            return {"id": data.number(), "text": data.text()}

        def section():
            return {"id": data.number(), "title": data.text(), "items": data.list(item)}

        return {name: {"consent": consent, "sections": data.list(section)}}
    if name == "Suggestions":

        def suggestion():
            about = data.one_of(ABOUTS)
            if about == "Section":
                about = {about: data.number()}
            elif about == "Item":
                about = {about: {"section": data.number(), "item": data.number()}}
            what = data.one_of(WHATS)
            return {"about": about, "what": {what: data.text()}}

        return {name: data.list(suggestion)}
    if name == "Receipt":
        return {name: {"what": data.one_of(HAPPENED), "day": data.number()}}
    return name


def read_payload(payload):
    data = Reader(payload)
    require(data.number() == VERSION)
    to, reply, signer = data.option(lambda: data.raw(32)), data.raw(32), data.raw(32)
    message = {
        "share": list(data.raw(16)),
        "seq": data.number(),
        "made": data.number(),
        "expires": data.number(),
        "body": read_body(data),
    }
    require(write_payload(to, reply, signer, message) == payload)
    return to, reply, signer, message
