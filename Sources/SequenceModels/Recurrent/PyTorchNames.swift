import NumericCore

/// A cell that PyTorch has too, with the same weights under PyTorch's names.
///
/// PyTorch keeps a bias beside the input and one beside the state. Where only their sum matters the cell
/// has one: reading adds the two, writing puts it beside the input and zeros beside the state.
package protocol PyTorchCell: RecurrentCell {
    /// The cell from `weight_ih`, `weight_hh`, `bias_ih` and `bias_hh`.
    init(weightIH: Tensor, weightHH: Tensor, biasIH: Tensor, biasHH: Tensor)
    /// `weight_ih`, `weight_hh`, `bias_ih` and `bias_hh`, in this order.
    var pyTorchParts: [Tensor] { get }
    /// Blocks of H rows in `weight_ih`: 1, 4 or 3.
    static var gateCount: Int { get }
}

extension RNNCell: PyTorchCell {
    package static var gateCount: Int { 1 }
    package var pyTorchParts: [Tensor] { [inputWeights, hiddenWeights, bias, Tensor(zeros: bias.shape)] }
    package init(weightIH: Tensor, weightHH: Tensor, biasIH: Tensor, biasHH: Tensor) {
        self.init(inputWeights: weightIH, hiddenWeights: weightHH, bias: biasIH + biasHH)
    }
}

extension LSTMCell: PyTorchCell {
    package static var gateCount: Int { 4 }
    package var pyTorchParts: [Tensor] { [inputWeights, hiddenWeights, bias, Tensor(zeros: bias.shape)] }
    package init(weightIH: Tensor, weightHH: Tensor, biasIH: Tensor, biasHH: Tensor) {
        self.init(inputWeights: weightIH, hiddenWeights: weightHH, bias: biasIH + biasHH)
    }
}

extension GRUCell: PyTorchCell {
    package static var gateCount: Int { 3 }
    package var pyTorchParts: [Tensor] { [inputWeights, hiddenWeights, inputBias, hiddenBias] }
    package init(weightIH: Tensor, weightHH: Tensor, biasIH: Tensor, biasHH: Tensor) {
        self.init(inputWeights: weightIH, hiddenWeights: weightHH, inputBias: biasIH, hiddenBias: biasHH)
    }
}

extension RecurrentNetwork where Cell: PyTorchCell {
    private static var partNames: [String] { ["weight_ih", "weight_hh", "bias_ih", "bias_hh"] }

    /// A network from the state dictionary of an `nn.RNN`, `nn.LSTM` or `nn.GRU`.
    ///
    /// Layers and directions are read from the names, sizes from the shapes; biases may be missing, as with
    /// `bias=False`.
    ///
    /// - Parameters:
    ///   - tensors: `weight_ih_l0` [gates · H, D], `weight_hh_l0` [gates · H, H] and so on.
    ///   - prefix: what stands before these names, with its dot, when the network is part of a model.
    /// - Throws: `SequenceModelError` when a tensor is missing, one is left over under the prefix, a shape
    ///   does not fit or a number is not finite.
    package init(pyTorch tensors: [String: Tensor], prefix: String = "") throws(SequenceModelError) {
        let directions = tensors["\(prefix)weight_ih_l0_reverse"] == nil ? 1 : 2
        var used = 0
        var cells: [[Cell]] = []
        var width: Int?
        repeat {
            var layer: [Cell] = []
            for direction in 0..<directions {
                let suffix = "_l\(cells.count)" + (direction == 0 ? "" : "_reverse")
                layer.append(
                    try Self.cell(tensors, prefix: prefix, suffix: suffix, inputSize: width, &used))
            }
            width = layer[0].hiddenSize * directions
            cells.append(layer)
        } while tensors["\(prefix)weight_ih_l\(cells.count)"] != nil
        let own = tensors.keys.filter { $0.hasPrefix(prefix) }
        if own.count > used {
            let network = RecurrentNetwork(cells: cells)
            let known = Set(network.pyTorchParameters(prefix: prefix).map(\.name))
            throw .unexpected(name: own.filter { !known.contains($0) }.min() ?? prefix)
        }
        self.init(cells: cells)
    }

    private static func cell(
        _ tensors: [String: Tensor], prefix: String, suffix: String, inputSize: Int?, _ used: inout Int
    ) throws(SequenceModelError) -> Cell {
        let names = partNames.map { prefix + $0 + suffix }
        guard let inputWeights = tensors[names[0]] else { throw .missing(name: names[0]) }
        guard let hiddenWeights = tensors[names[1]] else { throw .missing(name: names[1]) }
        guard hiddenWeights.rank == 2, hiddenWeights.shape[1] > 0 else {
            throw .shape(name: names[1], expected: [Cell.gateCount, 1], found: hiddenWeights.shape)
        }
        let hidden = hiddenWeights.shape[1]
        let (rows, overflow) = hidden.multipliedReportingOverflow(by: Cell.gateCount)
        guard !overflow, hiddenWeights.shape[0] == rows else {
            throw .shape(name: names[1], expected: [rows, hidden], found: hiddenWeights.shape)
        }
        let width = inputSize ?? inputWeights.shape.last ?? 0
        guard inputWeights.shape == [rows, width] else {
            throw .shape(name: names[0], expected: [rows, width], found: inputWeights.shape)
        }
        used += 2
        var biases: [Tensor] = []
        for name in names[2...] {
            let bias = tensors[name]
            if bias != nil { used += 1 }
            biases.append(bias ?? Tensor(zeros: [rows]))
            guard biases[biases.count - 1].shape == [rows] else {
                throw .shape(name: name, expected: [rows], found: biases[biases.count - 1].shape)
            }
        }
        for (name, tensor) in zip(names, [inputWeights, hiddenWeights] + biases) {
            if let index = tensor.scalars.firstIndex(where: { !$0.isFinite }) {
                throw .notFinite(name: name, index: index, value: tensor.scalars[index])
            }
        }
        return Cell(weightIH: inputWeights, weightHH: hiddenWeights, biasIH: biases[0], biasHH: biases[1])
    }

    /// The state dictionary that PyTorch's network of the same sizes loads.
    package func pyTorchParameters(prefix: String = "") -> [(name: String, value: Tensor)] {
        var result: [(name: String, value: Tensor)] = []
        for (layer, directions) in cells.enumerated() {
            for (direction, cell) in directions.enumerated() {
                let suffix = "_l\(layer)" + (direction == 0 ? "" : "_reverse")
                for (name, value) in zip(Self.partNames, cell.pyTorchParts) {
                    result.append((prefix + name + suffix, value))
                }
            }
        }
        return result
    }
}
