import LabKit
import NumericCore

@testable import func attention_backward.attentionBackward
@testable import func attentive_step.attentiveStep
@testable import func cross_entropy.crossEntropy
@testable import func rnn_step_backward.rnnStepBackward
@testable import func shift_right.shiftRight

/// A net that reads a date and writes it anew, with attention or without.
///
/// Both are the same net and call the same functions. Without attention the decoder's memory is one place, the reader's
/// last state: whoever looks at one place sees the same at every step, which is the fixed vector of lesson 17.
struct Translator {
    var parameters: Parameters
    private let looks: Bool
    private let units: Int

    /// A fresh net of H units.
    init(units: Int, looks: Bool, using random: inout SeededRandom) {
        self.units = units
        self.looks = looks
        let bound = 1 / sqrt(Float(units))
        func uniform(_ shape: [Int]) -> Tensor { Tensor(uniform: shape, in: -bound...bound, using: &random) }
        parameters = Parameters(
            Reader.start(Dates.read.count + 1, units, using: &random) + [
                NamedTensor("wx", uniform([units, Dates.start + 1])),
                NamedTensor("wh", uniform([units, units])),
                NamedTensor("bs", Tensor(zeros: [units])), NamedTensor("wc", uniform([units, 2 * units])),
                NamedTensor("wy", uniform([Dates.start, units])),
                NamedTensor("by", Tensor(zeros: [Dates.start])),
            ])
    }

    /// What the decoder starts from and looks at: the reader's states, its last real one, and how many places count.
    private func read(_ dates: Dates) -> (states: Tensor, last: Tensor, memory: Tensor, lengths: [Int]) {
        let states = Reader.states(
            of: dates.inputs, wih: parameters["wih"], whh: parameters["whh"], b: parameters["b"])
        let last = stack(
            dates.lengths.enumerated().map { row, length in
                states.slice(axis: 0, at: row).slice(axis: 0, at: length - 1)
            }, axis: 0)
        if looks { return (states, last, states, dates.lengths) }
        return (states, last, last.reshaped([last.shape[0], 1, units]), dates.lengths.map { _ in 1 })
    }

    private func step(
        _ ids: [Int], _ state: Tensor, _ memory: Tensor, _ lengths: [Int]
    ) -> (state: Tensor, weights: Tensor, attentional: Tensor) {
        attentiveStep(
            y: Self.oneHot(ids), s: state, memory: memory, lengths: lengths, wx: parameters["wx"],
            wh: parameters["wh"], b: parameters["bs"], wc: parameters["wc"])
    }

    private static func oneHot(_ ids: [Int]) -> Tensor {
        var numbers = [Float](repeating: 0, count: ids.count * (Dates.start + 1))
        for (row, id) in ids.enumerated() { numbers[row * (Dates.start + 1) + id] = 1 }
        return Tensor(shape: [ids.count, Dates.start + 1], numbers)
    }

    /// What it writes of each date, always the likeliest character, and where it looks for each [B, 10, S].
    func translate(_ dates: Dates) -> (ids: [[Int]], looks: [Tensor]) {
        let (_, last, memory, lengths) = read(dates)
        var state = last
        var ids = lengths.map { _ in Dates.start }
        var written = lengths.map { _ in [Int]() }
        var looks: [Tensor] = []
        for _ in 0..<Dates.width {
            let found = step(ids, state, memory, lengths)
            state = found.state
            looks.append(found.weights)
            let scores = matmul(found.attentional, parameters["wy"].transposed()) + parameters["by"]
            ids = ids.indices.map { row in
                (1..<Dates.start).reduce(0) { scores[row, $1] > scores[row, $0] ? $1 : $0 }
            }
            for row in ids.indices { written[row].append(ids[row]) }
        }
        return (written, looks)
    }

    /// The share of dates that are right in every character.
    func exactness(on dates: Dates) -> Float {
        let written = translate(dates).ids
        let right = written.indices.count { row in
            Array(dates.targets[(row * Dates.width)..<((row + 1) * Dates.width)]) == written[row]
        }
        return Float(right) / Float(max(1, written.count))
    }

    /// The loss of a batch, per character, and its gradients. The decoder reads the right characters.
    func lesson(from dates: Dates) -> (loss: Float, gradients: Parameters) {
        let (states, last, memory, lengths) = read(dates)
        let batch = lengths.count
        let given = shiftRight(targets: dates.targets, width: Dates.width, start: Dates.start)
        func inputs(_ step: Int) -> [Int] { (0..<batch).map { given[$0 * Dates.width + step] } }
        var (decoder, weights, attentional) = ([last], [Tensor](), [Tensor]())
        for step in 0..<Dates.width {
            let found = self.step(inputs(step), decoder[step], memory, lengths)
            decoder.append(found.state)
            weights.append(found.weights)
            attentional.append(found.attentional)
        }
        let written = stack(attentional, axis: 1).reshaped([batch * Dates.width, units])
        let (loss, dlogits) = crossEntropy(
            logits: matmul(written, parameters["wy"].transposed()) + parameters["by"], targets: dates.targets)
        let dwritten = matmul(dlogits, parameters["wy"]).reshaped([batch, Dates.width, units])
        var gradients = parameters.mapped { Tensor(zeros: $0.shape) }
        gradients["wy"] = matmul(dlogits.transposed(), written)
        gradients["by"] = dlogits.sum(axis: 0)
        var dstate = Tensor(zeros: last.shape)
        var dmemory = Tensor(zeros: memory.shape)
        for step in (0..<Dates.width).reversed() {
            let out = attentional[step]
            let dsum = dwritten.slice(axis: 1, at: step) * (1 - out * out)
            let context = matmul(weights[step].reshaped([batch, 1, memory.shape[1]]), memory)
                .reshaped([batch, units])
            let state = decoder[step + 1]
            gradients["wc"] += matmul(dsum.transposed(), concatenate([context, state], axis: 1))
            let djoined = matmul(dsum, parameters["wc"])
            let look = attentionBackward(
                dc: djoined.slice(axis: 1, from: 0, to: units), q: state, keys: memory, values: memory,
                lengths: lengths)
            dmemory += look.dkeys + look.dvalues
            let cell = rnnStepBackward(
                x: Self.oneHot(inputs(step)), hPrevious: decoder[step], h: state, wx: parameters["wx"],
                wh: parameters["wh"],
                dh: djoined.slice(axis: 1, from: units, to: 2 * units) + look.dq + dstate)
            gradients["wx"] += cell.dwx
            gradients["wh"] += cell.dwh
            gradients["bs"] += cell.db
            dstate = cell.dhPrevious
        }
        let dlast = looks ? dstate : dstate + dmemory.reshaped(last.shape)
        let dstates = Self.placed(dlast, at: dates.lengths, in: looks ? dmemory : Tensor(zeros: states.shape))
        let found = Reader.gradients(
            of: dates.inputs, states: states, dstates: dstates, wih: parameters["wih"],
            whh: parameters["whh"], b: parameters["b"])
        for tensor in found { gradients[tensor.name] = tensor.value }
        return (loss, gradients)
    }

    /// Each row of `last` added at the last real place of its sentence.
    private static func placed(_ last: Tensor, at lengths: [Int], in states: Tensor) -> Tensor {
        let (steps, units) = (states.shape[1], states.shape[2])
        var numbers = states.scalars
        let rows = last.scalars
        for (row, length) in lengths.enumerated() {
            for unit in 0..<units {
                numbers[(row * steps + length - 1) * units + unit] += rows[row * units + unit]
            }
        }
        return Tensor(shape: states.shape, numbers)
    }
}
