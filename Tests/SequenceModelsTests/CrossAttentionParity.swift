import NumericCore
import SequenceModels
import Testing

/// `nn.MultiheadAttention` over a memory of another size.
func checkCrossAttention(_ file: ParityFile) throws {
    let size = try file.integer("embed")
    func projection(_ name: String, _ index: Int) throws -> Linear {
        Linear(
            weight: try file.parameter("\(name)_proj_weight"),
            bias: try file.parameter("in_proj_bias").slice(
                axis: 0, from: index * size, to: (index + 1) * size))
    }
    let attention = MultiHeadCrossAttention(
        query: try projection("q", 0), key: try projection("k", 1), value: try projection("v", 2),
        output: Linear(
            weight: try file.parameter("out_proj.weight"), bias: try file.parameter("out_proj.bias")),
        headCount: try file.integer("heads"))
    let (input, memory) = (try file.input("x"), try file.input("memory"))
    let recording = attention.forward(input, memory: memory, lengths: file.lengths("source_lengths"))
    let found = attention.backward(
        recording, upstream: try file.upstream("y"), input: input, memory: memory)
    let parts = [
        found.attention.queryProjection, found.attention.keyProjection, found.attention.valueProjection,
    ]
    file.expect(
        outputs: ["y": recording.output, "weights": recording.weights],
        gradients: [
            "x": found.input, "memory": found.memory, "q_proj_weight": parts[0].weight,
            "k_proj_weight": parts[1].weight, "v_proj_weight": parts[2].weight,
            "in_proj_bias": concatenate(parts.map(\.bias), axis: 0),
            "out_proj.weight": found.attention.outputProjection.weight,
            "out_proj.bias": found.attention.outputProjection.bias,
        ])
}

/// `nn.TransformerDecoderLayer(norm_first=True)`.
func checkDecoderBlock(_ file: ParityFile) throws {
    let size = try file.integer("embed")
    let heads = try file.integer("heads")
    func linear(_ name: String) throws -> Linear {
        Linear(weight: try file.parameter("\(name).weight"), bias: try file.parameter("\(name).bias"))
    }
    func packed(_ name: String) throws -> Linear {
        Linear(
            weight: try file.parameter("\(name).in_proj_weight"),
            bias: try file.parameter("\(name).in_proj_bias"))
    }
    let joined = try packed("multihead_attn")
    func part(_ index: Int) -> Linear {
        Linear(
            weight: joined.weight.slice(axis: 0, from: index * size, to: (index + 1) * size),
            bias: joined.bias.slice(axis: 0, from: index * size, to: (index + 1) * size))
    }
    var block = TransformerDecoderBlock(
        selfAttention: MultiHeadSelfAttention(
            inputProjection: try packed("self_attn"), outputProjection: try linear("self_attn.out_proj"),
            headCount: heads),
        crossAttention: MultiHeadCrossAttention(
            query: part(0), key: part(1), value: part(2), output: try linear("multihead_attn.out_proj"),
            headCount: heads),
        feedForward: FeedForward(
            first: try linear("linear1"), second: try linear("linear2"),
            activation: try #require(
                FeedForward.Activation(rawValue: file.config["activation"] as? String ?? ""))))
    for index in 0..<3 {
        let norm = try linear("norm\(index + 1)")
        block.norms[index] = LayerNorm(weight: norm.weight, bias: norm.bias)
    }
    let memory = try file.input("memory")
    let recording = block.forward(
        try file.input("x"), memory: memory, lengths: file.lengths("source_lengths"))
    let found = block.backward(recording, upstream: try file.upstream("y"), memory: memory)
    var derivatives = Dictionary(uniqueKeysWithValues: found.block.parameters.map { ($0.name, $0.value) })
    derivatives["x"] = found.input
    derivatives["memory"] = found.memory
    for kind in ["weight", "bias"] {
        let parts = ["q", "k", "v"].compactMap { derivatives["multihead_attn.\($0)_proj.\(kind)"] }
        derivatives["multihead_attn.in_proj_\(kind)"] = concatenate(parts, axis: 0)
    }
    file.expect(outputs: ["y": recording.output], gradients: derivatives)
}
