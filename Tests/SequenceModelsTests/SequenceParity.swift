import NumericCore
import SequenceModels
import Testing

/// Last, mean and largest state over the valid steps of each row.
func checkPooling(_ file: ParityFile) throws {
    let states = try file.input("y")
    let lengths = try #require(file.lengths("lengths"))
    file.expect(
        outputs: pooled(states, lengths), gradients: ["y": try pooledBackward(file, states, lengths)])
}

private func pooled(_ states: Tensor, _ lengths: [Int]) -> [String: Tensor] {
    [
        "last": Pooling.last(states, lengths: lengths), "mean": Pooling.mean(states, lengths: lengths),
        "max": Pooling.max(states, lengths: lengths),
    ]
}

/// The gradient of the states through the mean, the largest and, where it is one of the states, the last.
private func pooledBackward(
    _ file: ParityFile, _ states: Tensor, _ lengths: [Int], withLast: Bool = true
) throws -> Tensor {
    var gradient =
        Pooling.meanBackward(upstream: try file.upstream("mean"), states: states, lengths: lengths)
        + Pooling.maxBackward(upstream: try file.upstream("max"), states: states, lengths: lengths)
    if withLast {
        gradient += Pooling.lastBackward(
            upstream: try file.upstream("last"), states: states, lengths: lengths)
    }
    return gradient
}

/// A bidirectional LSTM over padded rows, once packed and once as two readers of their own.
func checkPaddedBidirectional(_ file: ParityFile) throws {
    let network = try LSTM(pyTorch: file.parameters)
    let inputs = try file.input("x")
    let lengths = try #require(file.lengths("lengths"))
    let layout = try PackedLayout(lengths: lengths, time: inputs.shape[1])
    let start = LSTMState.zeros(batch: lengths.count, hidden: network.hiddenSize)
    let layers = network.cells[0].map { LSTMLayer($0) }
    let turned = Padding.reversed(inputs, lengths: lengths)
    let recordings = zip(layers, [inputs, turned]).map { $0.record($1, from: start, layout: layout) }
    let joined = BidirectionalStates.join(
        forward: recordings[0].states.all, backward: recordings[1].states.all, lengths: lengths)
    let whole = network.record(inputs, layout: layout)
    expectClose(joined.all, whole.outputs, "\(file): two readers")

    let readers = BidirectionalStates.backward(
        upstream: try pooledBackward(file, joined.all, lengths, withLast: false),
        upstreamSummary: try file.upstream("last"), lengths: lengths)
    let below = zip(zip(layers, recordings), [readers.forward, readers.backward]).map { pair, upstream in
        pair.0.backward(pair.1, upstream: upstream, upstreamLast: start)
    }
    var derivatives = [
        "x": below[0].input + Padding.reversed(below[1].input, lengths: lengths)
    ]
    for (name, value) in LSTM(cells: [below.map(\.cell)]).pyTorchParameters() {
        if name.hasPrefix("bias_hh") { continue }
        derivatives[name] = value
        if name.hasPrefix("bias_ih") { derivatives["bias_hh" + name.dropFirst("bias_ih".count)] = value }
    }
    var outputs = pooled(joined.all, lengths)
    outputs["last"] = joined.summary
    outputs["y"] = joined.all
    file.expect(outputs: outputs, gradients: derivatives)
}

/// A stream in chunks: the state goes on, its gradient does not.
func checkTruncated(_ file: ParityFile) throws {
    let cell = RNNCell(
        weightIH: try file.parameter("weight_ih_l0"), weightHH: try file.parameter("weight_hh_l0"),
        biasIH: try file.parameter("bias_ih_l0"), biasHH: try file.parameter("bias_hh_l0"))
    let layer = RNNLayer(cell)
    let start = try file.input("h0")
    let recording = layer.stream(
        try file.input("x"), chunk: try file.integer("chunk"), from: start.slice(axis: 0, at: 0))
    let below = layer.streamBackward(recording, upstream: try file.upstream("y"))
    file.expect(
        outputs: ["y": recording.states],
        gradients: [
            "x": below.input, "h0": below.state.reshaped(start.shape),
            "weight_ih_l0": below.cell.inputWeights,
            "weight_hh_l0": below.cell.hiddenWeights, "bias_ih_l0": below.cell.bias,
            "bias_hh_l0": below.cell.bias,
        ])
}
