"""Tesseract's files of a language model: taken apart, put together, and their recogniser turned from 8-bit
integers back into floats.

    model.py widen FROM.traineddata TO.traineddata     the same with a recogniser of floats
    model.py recogniser FROM.traineddata TO.lstm       the recogniser alone

Debian's tesseract-ocr-eng is an integer model, which `lstmtraining` refuses to go on from. Its weights are integers
times one factor a row (Tesseract 5.3.0, src/lstm/weightmatrix.cpp), so floats that say the same can be written.
"""
import struct
import sys

import numpy

LSTM = 17  # place of the recogniser among the parts, src/ccutil/tessdatamanager.h
PARTS = 24

INT8, ADAM, DOUBLE = 1, 4, 128  # flags of a matrix, weightmatrix.cpp
INT_MODE = 1  # flag of a recogniser, lstmrecognizer.h
LAYER_RATES = 64  # flag of a layer, network.h
CONTAINERS = {"Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM",
              "RTLReversed", "TTBReversed", "XYTranspose"}
FULL = {"Logistic", "LinLogistic", "LinTanh", "Tanh", "Relu", "Linear", "Softmax", "SoftmaxNoCTC"}


def parts(path):
    """The parts of a .traineddata file by their place: a count, an offset each (-1 for none), then the bytes."""
    data = open(path, "rb").read()
    count, = struct.unpack_from("<i", data)
    offsets = struct.unpack_from(f"<{count}q", data, 4)
    starts = sorted(offset for offset in offsets if offset >= 0) + [len(data)]
    return {place: data[offset:starts[starts.index(offset) + 1]]
            for place, offset in enumerate(offsets) if offset >= 0}


def write(path, members):
    offsets, place = [], 4 + 8 * PARTS
    for part in range(PARTS):
        offsets.append(place if part in members else -1)
        place += len(members.get(part, b""))
    with open(path, "wb") as file:
        file.write(struct.pack(f"<i{PARTS}q", PARTS, *offsets))
        file.write(b"".join(members[part] for part in sorted(members)))


class Widener:
    """Copies a recogniser from bytes to bytes, every integer matrix as one of floats."""

    def __init__(self, data):
        self.data, self.place, self.out = data, 0, bytearray()

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.place)
        self.place += struct.calcsize("<" + form)
        return values if len(values) > 1 else values[0]

    def copy(self, form):
        start = self.place
        value = self.take(form)
        self.out += self.data[start:self.place]
        return value

    def text(self):
        length = self.copy("I")
        return self.copy(f"{length}s").decode()

    def layer(self):
        self.copy("b")
        kind = self.text()
        self.copy("bb")
        flags, inputs, outputs, _ = self.copy("iiii")
        self.text()
        if kind in CONTAINERS:
            for _ in range(self.copy("I")):
                self.layer()
            if flags & LAYER_RATES:
                self.copy(f"{self.copy('I')}f")
        elif kind in FULL:
            self.matrix()
        elif kind in ("LSTM", "SummLSTM"):
            self.lstm(inputs)
        elif kind in ("Convolve", "Maxpool", "Reconfig"):
            self.copy("ii")
        elif kind == "Input":
            self.copy("iiiii")
        else:
            raise ValueError(f"a layer of the unknown kind {kind}")

    def lstm(self, inputs):
        """Four gates, five where the layer looks back in two dimensions."""
        width = self.copy("i")
        states = self.matrix()
        for _ in range(4 if width == inputs + 2 * states else 3):
            self.matrix()

    def matrix(self):
        mode = self.take("B")
        if not mode & DOUBLE or not mode & INT8:
            raise ValueError("no integer matrix of the present format")
        rows, columns, _ = self.take("IIb")
        weights = numpy.frombuffer(self.data, numpy.int8, rows * columns, self.place).reshape(rows, columns)
        self.place += rows * columns
        scales = numpy.array(self.take(f"{self.take('I')}d"))[:rows]
        floats = weights * scales[:, None]
        self.out += struct.pack("<BIId", mode & ~INT8, rows, columns, 0.0) + floats.astype("<f8").tobytes()
        return rows

    def widened(self):
        self.layer()
        self.text()
        flags = self.take("i")
        self.out += struct.pack("<i", flags & ~INT_MODE)
        self.out += self.data[self.place:]
        return bytes(self.out)


def main():
    action, source, target = sys.argv[1:]
    members = parts(source)
    if action == "recogniser":
        with open(target, "wb") as file:
            file.write(members[LSTM])
        return
    members[LSTM] = Widener(members[LSTM]).widened()
    write(target, members)


if __name__ == "__main__":
    main()
