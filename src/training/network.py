"""A small BERT read from the quantised ONNX file that comes with LangChain4j's package of it, so that its upper layers
can be taught further; and the file of what they learned, which the product lays over the package's own weights."""
import io
import json
import math
import struct
import unicodedata
import zipfile

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

SIZE = 384
HEADS = 12
BEGINNING, END, UNKNOWN = 101, 102, 100


class Linear(nn.Module):
    def __init__(self, weight, bias):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(weight))
        self.bias = nn.Parameter(torch.tensor(bias))

    def forward(self, x):
        return x @ self.weight + self.bias


class Norm(nn.Module):
    def __init__(self, weight, bias):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(weight))
        self.bias = nn.Parameter(torch.tensor(bias))

    def forward(self, x):
        return F.layer_norm(x, (SIZE,), self.weight, self.bias, 1e-12)


PARTS = ['attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense',
         'intermediate.dense', 'output.dense']
NORMS = ['attention.output.LayerNorm', 'output.LayerNorm']


class Layer(nn.Module):
    def __init__(self, package, at):
        super().__init__()
        name = f'encoder.layer.{at}.'
        self.parts = nn.ModuleList([package.linear(name + part) for part in PARTS])
        self.norms = nn.ModuleList([package.norm(name + norm) for norm in NORMS])

    def forward(self, x, mask, drop):
        query, key, value, output, inner, outer = self.parts
        rows, width, _ = x.shape

        def heads(t):
            return t.view(rows, width, HEADS, SIZE // HEADS).transpose(1, 2)

        attention = heads(query(x)) @ heads(key(x)).transpose(-1, -2) / math.sqrt(SIZE // HEADS) + mask
        attention = F.dropout(attention.softmax(-1), drop, self.training)
        seen = (attention @ heads(value(x))).transpose(1, 2).reshape(rows, width, SIZE)
        x = self.norms[0](x + F.dropout(output(seen), drop, self.training))
        return self.norms[1](x + F.dropout(outer(F.gelu(inner(x))), drop, self.training))


class Package:
    """The files of a package, by the path of its jar."""

    def __init__(self, jar):
        with zipfile.ZipFile(jar) as files:
            name = next(n for n in files.namelist() if n.endswith('.onnx'))
            graph = onnx.load(io.BytesIO(files.read(name))).graph
            vocabulary = json.loads(files.read(name.replace('.onnx', '-tokenizer.json')))['model']['vocab']
        self.words = Words(vocabulary)
        self.given = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        self.base = {}
        for node in graph.node:
            if node.op_type == 'MatMulInteger' and node.input[1] in self.given:
                scope = node.name.replace('/MatMul_quant', '').strip('/').replace('/', '.')
                self.base[scope] = node.input[1].replace('_quantized', '')
        self.depth = sum(scope.endswith('query') for scope in self.base)

    def plain(self, base):
        return ((self.given[base + '_quantized'].astype(np.float32) - self.given[base + '_zero_point'].astype(np.float32))
                * self.given[base + '_scale']).astype(np.float32)

    def linear(self, scope):
        return Linear(self.plain(self.base[scope]), self.given[scope + '.bias'])

    def norm(self, scope):
        return Norm(self.given[scope + '.weight'], self.given[scope + '.bias'])


class Words:
    """WordPiece, without case or accents."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.known = {}

    def ids(self, text):
        return [piece for word in self.split(text) for piece in self.pieces(word)]

    @staticmethod
    def split(text):
        words, word = [], ''
        for c in unicodedata.normalize('NFD', text.lower()):
            kind = unicodedata.category(c)
            mark = kind.startswith('P') or c.isascii() and c.isprintable() and not c.isalnum() and not c.isspace()
            if kind in ('Mn', 'Cc', 'Cf') and not c.isspace():
                continue
            if c.isspace() or mark:
                words += [word] if word else []
                words += [c] if mark else []
                word = ''
            else:
                word += c
        return words + ([word] if word else [])

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self.cut(word)
        return self.known[word]

    def cut(self, word):
        pieces, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at and ('##' if at else '') + word[at:end] not in self.vocabulary:
                end -= 1
            if end == at:
                return [UNKNOWN]
            pieces.append(self.vocabulary[('##' if at else '') + word[at:end]])
            at = end
        return pieces


class Lower:
    """What the lower layers, which stay as they are, make of a text; each text is read once."""

    def __init__(self, package, taught):
        self.package = package
        self.words = nn.Parameter(torch.tensor(package.plain('embeddings.word_embeddings.weight')))
        self.places = torch.tensor(package.plain('embeddings.position_embeddings.weight'))
        self.kinds = torch.tensor(package.plain('embeddings.token_type_embeddings.weight'))
        self.norm = package.norm('embeddings.LayerNorm')
        self.layers = [Layer(package, at).eval() for at in range(package.depth - taught)]
        self.read = {}

    def of(self, texts, most):
        for text in texts:
            if text not in self.read:
                self.read[text] = self.states(text, most)
        return [self.read[text] for text in texts]

    def states(self, text, most):
        ids = torch.tensor([[BEGINNING] + self.package.words.ids(text)[:most] + [END]])
        with torch.no_grad():
            x = self.norm(F.embedding(ids, self.words) + self.places[:ids.shape[1]] + self.kinds[0])
            for layer in self.layers:
                x = layer(x, torch.zeros(1), 0)
        return x[0].half()


def together(states):
    """Rows of different length as one tensor, and where each has something."""
    width = max(map(len, states))
    x = torch.zeros(len(states), width, SIZE)
    there = torch.zeros(len(states), width)
    for row, each in enumerate(states):
        x[row, :len(each)] = each.float()
        there[row, :len(each)] = 1
    return x, there


class Upper(nn.Module):
    """The upper layers, which are taught."""

    def __init__(self, package, taught):
        super().__init__()
        self.first = package.depth - taught
        self.layers = nn.ModuleList([Layer(package, at) for at in range(self.first, package.depth)])

    def forward(self, states, drop):
        x, there = together(states)
        mask = (1 - there[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, mask, drop)
        return x, there

    def learned(self, package):
        """The weights by the names they have in the package; matrices in bytes, a scale for each column."""
        out = []
        for at, layer in enumerate(self.layers, self.first):
            name = f'encoder.layer.{at}.'
            for part, linear in zip(PARTS, layer.parts):
                weight = linear.weight.detach().numpy()
                scale = np.abs(weight).max(0) / 127 + 1e-12
                base = package.base[name + part]
                out += [(base + '_quantized', np.round(weight / scale).astype(np.int8)), (base + '_scale', scale),
                        (name + part + '.bias', linear.bias)]
            for norm, module in zip(NORMS, layer.norms):
                out += [(name + norm + '.weight', module.weight), (name + norm + '.bias', module.bias)]
        return out


def write(path, named):
    """The file that `Weights` reads."""
    with open(path, 'wb') as out:
        out.write(struct.pack('>i', len(named)))
        for name, numbers in named:
            numbers = numbers.detach().numpy() if isinstance(numbers, torch.Tensor) else numbers
            whole = numbers.dtype == np.int8
            label = name.encode()
            out.write(struct.pack('>H', len(label)) + label + struct.pack('>bi', whole, numbers.ndim))
            out.write(struct.pack(f'>{numbers.ndim}i', *numbers.shape))
            out.write(numbers.tobytes() if whole else numbers.astype('>f4').tobytes())


def slowing(steps):
    """A learning rate that warms up over the first twelfth and then falls to a fiftieth."""
    return lambda i: min(1, (i + 1) / (steps * .08 + 1)) * max(.02, 1 - i / steps)
