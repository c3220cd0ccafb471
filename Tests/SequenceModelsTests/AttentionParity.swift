import NumericCore
import SequenceModels
import Testing

/// Dot, scaled, bilinear and additive scores: T queries over one memory, their gradients added up.
func checkAttention(_ file: ParityFile) throws {
    if file.name.hasPrefix("attention-dot") {
        try hold(file, DotScore()) { _ in [:] }
    } else if file.name.hasPrefix("attention-scaled") {
        try hold(file, DotScore(isScaled: true)) { _ in [:] }
    } else if file.name.hasPrefix("attention-bilinear") {
        try hold(file, BilinearScore(weight: try file.parameter("W"))) { ["W": $0.weight] }
    } else {
        let score = AdditiveScore(
            queryWeight: try file.parameter("W"), keyWeight: try file.parameter("U"),
            vector: try file.parameter("v"))
        try hold(file, score) { ["W": $0.queryWeight, "U": $0.keyWeight, "v": $0.vector] }
    }
}

private func hold<Score: AttentionScore>(
    _ file: ParityFile, _ score: Score, named: (Score) -> [String: Tensor]
) throws {
    let attention = Attention(score)
    let queries = try file.input("queries")
    let (keys, values) = (try file.input("keys"), try file.input("values"))
    var total = attention.zeroed()
    var derivatives = ["keys": Tensor(zeros: keys.shape), "values": Tensor(zeros: values.shape)]
    var views: [Attention<Score>.View] = []
    var ofQueries: [Tensor] = []
    for time in 0..<queries.shape[1] {
        let query = queries.slice(axis: 1, at: time)
        let view = attention.forward(
            query: query, keys: keys, values: values, lengths: file.lengths("source_lengths"))
        let gradients = attention.backward(
            upstream: try file.upstream("context").slice(axis: 1, at: time),
            upstreamWeights: try file.upstream("weights").slice(axis: 1, at: time), query: query,
            keys: keys, values: values, view: view)
        views.append(view)
        ofQueries.append(gradients.query)
        derivatives["keys"]! += gradients.keys
        derivatives["values"]! += gradients.values
        total.add(gradients.attention)
    }
    derivatives["queries"] = stack(ofQueries, axis: 1)
    file.expect(
        outputs: [
            "weights": stack(views.map(\.weights), axis: 1), "context": stack(views.map(\.context), axis: 1),
        ], gradients: derivatives.merging(named(total.score)) { $1 })
}

func checkLuong(_ file: ParityFile) throws {
    let layer = AttentionalLayer(
        attention: Attention(BilinearScore(weight: try file.parameter("W"))),
        combination: try file.parameter("W_c"))
    let (states, memory) = (try file.input("h"), try file.input("memory"))
    let upstream = try file.upstream("attentional")
    var total = layer.zeroed()
    var ofMemory = Tensor(zeros: memory.shape)
    var outputs: [AttentionalLayer<BilinearScore>.Output] = []
    var ofStates: [Tensor] = []
    for time in 0..<states.shape[1] {
        let state = states.slice(axis: 1, at: time)
        let output = layer.forward(state, memory: memory, lengths: file.lengths("source_lengths"))
        let gradients = layer.backward(
            upstream: upstream.slice(axis: 1, at: time), state: state, memory: memory, output: output)
        outputs.append(output)
        ofStates.append(gradients.state)
        ofMemory += gradients.memory
        total.add(gradients.layer)
    }
    file.expect(
        outputs: [
            "weights": stack(outputs.map(\.view.weights), axis: 1),
            "context": stack(outputs.map(\.view.context), axis: 1),
            "attentional": stack(outputs.map(\.attentional), axis: 1),
        ],
        gradients: [
            "W": total.attention.score.weight, "W_c": total.combination, "h": stack(ofStates, axis: 1),
            "memory": ofMemory,
        ])
}
