import LabKit
import NumericCore

@testable import func clip_by_global_norm.clipByGlobalNorm
@testable import func cross_entropy.crossEntropy
@testable import func output_backward.outputBackward

/// A memory whose last state names the token: logits = h_T Wᵀ + b.
struct Model {
    var parameters: Parameters
    private let units: Int

    /// A fresh model of H units.
    init(units: Int, using random: inout SeededRandom) {
        self.units = units
        let memory = Memory.start(inputs: Recall.kinds, units: units, using: &random)
        let output = [
            NamedTensor("wy", Memory.uniform([Recall.tokens, units], units: units, using: &random)),
            NamedTensor("by", Tensor(zeros: [Recall.tokens])),
        ]
        parameters = Parameters(memory + output)
    }

    private func logits(_ last: Tensor) -> Tensor {
        matmul(last, parameters["wy"].transposed()) + parameters["by"]
    }

    /// A score for each token [B, 4], and the share of right answers.
    func answers(to task: Recall) -> (logits: Tensor, accuracy: Float) {
        let states = Memory.states(of: task.inputs, parameters)
        let logits = logits(states.slice(axis: 1, at: states.shape[1] - 1))
        return (logits, accuracy(logits: logits, targets: task.targets))
    }

    /// How sure it is of each token, by the token that it was [4, 4].
    static func sureness(_ logits: Tensor, of task: Recall) -> [[Float]] {
        let shares = softmax(logits, axis: 1)
        return (0..<Recall.tokens).map { token in
            let rows = task.targets.indices.filter { task.targets[$0] == token }
            return (0..<Recall.tokens).map { column in
                rows.reduce(0) { $0 + shares[$1, column] } / Float(max(1, rows.count))
            }
        }
    }

    /// What one batch teaches.
    struct Lesson {
        var loss: Float
        /// No longer than the limit.
        var gradients: Parameters
        /// How long they were before.
        var norm: Float
        /// How long the gradient in the input of each step is [T].
        var flow: [Float]
    }

    /// The loss of a batch and its gradients, together no longer than `limit`.
    func lesson(from task: Recall, limit: Float) -> Lesson {
        let states = Memory.states(of: task.inputs, parameters)
        let (batch, time) = (states.shape[0], states.shape[1])
        let last = states.slice(axis: 1, at: time - 1)
        let (loss, dlogits) = crossEntropy(logits: logits(last), targets: task.targets)
        let output = outputBackward(h: last, w: parameters["wy"], dlogits: dlogits)
        let dstates = concatenate(
            [Tensor(zeros: [batch, time - 1, units]), output.dh.reshaped([batch, 1, units])], axis: 1)
        let memory = Memory.gradients(of: task.inputs, states: states, dstates: dstates, parameters)
        let all = Parameters(
            memory.parameters + [NamedTensor("wy", output.dw), NamedTensor("by", output.dby)])
        let (gradients, norm) = Self.clipped(all, limit)
        let flow = (0..<time).map { step in
            let slope = memory.inputs.slice(axis: 1, at: step)
            return sqrt((slope * slope).sum())
        }
        return Lesson(loss: loss, gradients: gradients, norm: norm, flow: flow)
    }

    /// clip_by_global_norm takes two tensors: all biases in one row, all matrices in another.
    private static func clipped(_ gradients: Parameters, _ limit: Float) -> (Parameters, Float) {
        func row(_ rank: Int) -> Tensor {
            concatenate(
                gradients.all.filter { $0.value.rank == rank }.map { $0.value.reshaped([$0.value.count]) },
                axis: 0)
        }
        let matrices = row(2)
        let found = clipByGlobalNorm(a: row(1), b: matrices.reshaped([1, matrices.count]), limit: limit)
        var places = [1: 0, 2: 0]
        let shortened = gradients.all.map { tensor in
            let rank = tensor.value.rank
            let from = rank == 1 ? found.a : found.b.reshaped([found.b.count])
            let start = places[rank]!
            places[rank] = start + tensor.value.count
            let part = from.slice(axis: 0, from: start, to: start + tensor.value.count)
            return NamedTensor(tensor.name, part.reshaped(tensor.value.shape))
        }
        return (Parameters(shortened), found.norm)
    }
}
