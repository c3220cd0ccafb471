import NumericCore
import SequenceModels
import Testing

/// Runs an `nn.RNN`, `nn.LSTM` or `nn.GRU` file, padded or packed.
func checkRecurrent(_ file: ParityFile) throws {
    switch file.config["module"] as? String {
    case "RNN":
        let relu = file.config["nonlinearity"] as? String == "relu"
        try check(file, RNNCell.self) { $0.activation = relu ? .relu : .tanh }
    case "LSTM": try check(file, LSTMCell.self) { _ in }
    case "GRU": try check(file, GRUCell.self) { _ in }
    case let module: Issue.record("\(file): module \(module ?? "none") is not known")
    }
}

private func check<Cell: PyTorchCell>(
    _ file: ParityFile, _: Cell.Type, configure: (inout Cell) -> Void
) throws {
    var network = try RecurrentNetwork<Cell>(pyTorch: file.parameters)
    for layer in network.cells.indices {
        for direction in network.cells[layer].indices { configure(&network.cells[layer][direction]) }
    }
    let inputs = try file.input("x")
    let layout = try (file.config["lengths"] as? [Int]).map {
        try PackedLayout(lengths: $0, time: inputs.shape[1])
    }
    let names = Cell.State.partCount == 1 ? ["h"] : ["h", "c"]
    let states: [Cell.State]? =
        file.has("inputs", "h0") ? try unstacked(names.map { try file.input("\($0)0") }) : nil
    let recording = network.record(inputs, from: states, layout: layout)
    let gradients = network.backward(
        recording, upstream: try file.upstream("y"),
        upstreamLast: try unstacked(names.map { try file.upstream("\($0)n") }))
    var outputs = ["y": recording.outputs]
    var derivatives = ["x": gradients.input]
    for (part, name) in names.enumerated() {
        outputs["\(name)n"] = stack(recording.last.map { $0.parts[part] }, axis: 0)
        derivatives["\(name)0"] = stack(gradients.states.map { $0.parts[part] }, axis: 0)
    }
    for (name, value) in gradients.network.pyTorchParameters() {
        // A cell with one bias writes zeros for the other; both have the same derivative.
        let single = Cell.self != GRUCell.self && name.hasPrefix("bias_hh")
        if !single { derivatives[name] = value }
        if Cell.self != GRUCell.self, name.hasPrefix("bias_ih") {
            derivatives["bias_hh" + name.dropFirst("bias_ih".count)] = value
        }
    }
    file.expect(outputs: outputs, gradients: derivatives)
}

/// [L, B, H] of every part to one state for each of L.
private func unstacked<State: RecurrentState>(_ parts: [Tensor]) throws -> [State] {
    (0..<parts[0].shape[0]).map { index in State(parts: parts.map { $0.slice(axis: 0, at: index) }) }
}
