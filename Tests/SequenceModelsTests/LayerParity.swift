import NumericCore
import SequenceModels
import Testing

func checkBahdanau(_ file: ParityFile) throws {
    let vector = try file.parameter("v.weight")
    let attention = Attention(
        AdditiveScore(
            queryWeight: try file.parameter("W.weight"), keyWeight: try file.parameter("U.weight"),
            vector: vector.reshaped([vector.count])))
    let (query, keys) = (try file.input("query"), try file.input("keys"))
    let view = attention.forward(query: query, keys: keys, values: keys)
    let gradients = attention.backward(
        upstream: try file.upstream("context"), upstreamWeights: try file.upstream("weights"), query: query,
        keys: keys, values: keys, view: view)
    let score = gradients.attention.score
    file.expect(
        outputs: ["weights": view.weights, "context": view.context],
        gradients: [
            "W.weight": score.queryWeight, "U.weight": score.keyWeight,
            "v.weight": score.vector.reshaped(vector.shape), "query": gradients.query,
            "keys": gradients.keys + gradients.values,
        ])
}

/// Named tensors as a model, for what treats all models alike.
struct Bag: Parameterized {
    var values: [(name: String, value: Tensor)]

    mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        for index in values.indices { visit(values[index].name, &values[index].value) }
    }
}

func checkClipping(_ file: ParityFile) throws {
    var bag = Bag(values: file.inputs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    let norm = bag.clipGlobalNorm(to: Float(try file.number("max_norm")))
    var outputs = Dictionary(uniqueKeysWithValues: bag.values)
    outputs["total_norm"] = Tensor(norm)
    file.expect(outputs: outputs)
}

func checkField(_ file: ParityFile) throws {
    let field = ConditionalRandomField(
        start: try file.parameter("start_transitions"), transitions: try file.parameter("transitions"),
        end: try file.parameter("end_transitions"))
    let lengths = try #require(file.config["lengths"] as? [Int])
    let emissions = try file.input("emissions")
    let likelihood = field.logLikelihood(
        emissions: emissions, tags: try file.integers("tags"), lengths: lengths,
        upstream: file.has("upstream", "log_likelihood") ? try file.upstream("log_likelihood") : nil)
    // Without an upstream the file's loss is the sum of the outputs.
    file.expect(
        outputs: ["log_likelihood": likelihood.values],
        gradients: [
            "emissions": likelihood.emissions, "transitions": likelihood.field.transitions,
            "start_transitions": likelihood.field.start,
            "end_transitions": likelihood.field.end,
        ])
    #expect(field.decode(emissions: emissions, lengths: lengths) == file.config["viterbi"] as? [[Int]])
}

func checkLayerNorm(_ file: ParityFile) throws {
    let layer = LayerNorm(
        weight: try file.parameter("weight"), bias: try file.parameter("bias"),
        epsilon: Float(try file.number("eps")))
    let input = try file.input("x")
    let gradients = layer.backward(upstream: try file.upstream("y"), input: input)
    file.expect(
        outputs: ["y": layer.forward(input)],
        gradients: ["weight": gradients.layer.weight, "bias": gradients.layer.bias, "x": gradients.input])
}

func checkCrossEntropy(_ file: ParityFile) throws {
    let valid = try file.integers("mask").map { $0.map { $0 != 0 } }
    let result = crossEntropy(
        logits: try file.input("logits"), targets: try file.integers("targets"), valid: valid)
    file.expect(
        outputs: ["loss": Tensor(result.loss)],
        gradients: ["logits": result.gradient * (try file.upstream("loss"))])
}

func checkMultiHead(_ file: ParityFile) throws {
    let attention = MultiHeadSelfAttention(
        inputProjection: Linear(
            weight: try file.parameter("in_proj_weight"), bias: try file.parameter("in_proj_bias")),
        outputProjection: Linear(
            weight: try file.parameter("out_proj.weight"), bias: try file.parameter("out_proj.bias")),
        headCount: try file.integer("heads"))
    let input = try file.input("x")
    let mask = AttentionMask(isCausal: file.flag("causal"), keyLengths: file.lengths("lengths"))
    let recording = attention.forward(input, mask: mask)
    let gradients = attention.backward(
        recording, upstream: try file.upstream("y"),
        upstreamWeights: file.has("upstream", "weights") ? try file.upstream("weights") : nil, input: input)
    var derivatives = Dictionary(uniqueKeysWithValues: gradients.layer.parameters.map { ($0.name, $0.value) })
    derivatives["x"] = gradients.input
    file.expect(outputs: ["y": recording.output, "weights": recording.weights], gradients: derivatives)
}

func checkScaledDotProduct(_ file: ParityFile) throws {
    let (query, key, value) = (try file.input("q"), try file.input("k"), try file.input("v"))
    let result = ScaledDotProductAttention.forward(
        query: query, key: key, value: value, mask: AttentionMask(isCausal: file.flag("causal")))
    let gradients = ScaledDotProductAttention.backward(
        upstream: try file.upstream("y"), query: query, key: key, value: value, result: result)
    file.expect(
        outputs: ["y": result.output],
        gradients: ["q": gradients.query, "k": gradients.key, "v": gradients.value])
}

func checkOptimizer(_ file: ParityFile) throws {
    let rate = Float(try file.number("lr"))
    let decay = Float(try file.number("weight_decay"))
    if file.name.hasPrefix("optimizer-sgd") {
        try trace(
            file,
            SGD(
                learningRate: rate, momentum: Float(try file.number("momentum")),
                dampening: Float(try file.number("dampening")), weightDecay: decay))
    } else {
        let betas = try #require(file.config["betas"] as? [Double])
        try trace(
            file,
            Adam(
                learningRate: rate, meanDecay: Float(betas[0]), squareDecay: Float(betas[1]),
                epsilon: Float(try file.number("eps")), weightDecay: decay,
                isDecoupled: file.name.hasPrefix("optimizer-adamw")))
    }
}

private func trace<Chosen: Optimizer>(_ file: ParityFile, _ start: Chosen) throws {
    var optimizer = start
    var model = Bag(values: [("w", try file.parameter("w"))])
    let gradients = try file.input("gradients")
    var trajectory: [Tensor] = []
    for step in 0..<gradients.shape[0] {
        let gradient = Bag(values: [("w", gradients.slice(axis: 0, at: step))])
        optimizer.update(&model, gradient: gradient)
        trajectory.append(model.values[0].value)
    }
    file.expect(outputs: ["trajectory": stack(trajectory, axis: 0)])
}

func checkTransformer(_ file: ParityFile) throws {
    // The later files have it in their names.
    let isPreNorm = file.name.hasPrefix("pre-norm")
    let activation = try #require(
        FeedForward.Activation(rawValue: file.config["activation"] as? String ?? "relu"))
    func linear(_ name: String) throws -> Linear {
        Linear(weight: try file.parameter("\(name).weight"), bias: try file.parameter("\(name).bias"))
    }
    func norm(_ name: String) throws -> LayerNorm {
        LayerNorm(weight: try file.parameter("\(name).weight"), bias: try file.parameter("\(name).bias"))
    }
    var block = TransformerBlock(
        attention: MultiHeadSelfAttention(
            inputProjection: Linear(
                weight: try file.parameter("self_attn.in_proj_weight"),
                bias: try file.parameter("self_attn.in_proj_bias")),
            outputProjection: try linear("self_attn.out_proj"), headCount: try file.integer("heads")),
        feedForward: FeedForward(
            first: try linear("linear1"), second: try linear("linear2"), activation: activation),
        placement: isPreNorm || file.flag("norm_first") ? .before : .after)
    block.attentionNorm = try norm("norm1")
    block.feedForwardNorm = try norm("norm2")
    let input = try file.input("x")
    let recording = block.forward(
        input, mask: AttentionMask(isCausal: isPreNorm || file.flag("causal")))
    let gradients = block.backward(recording, upstream: try file.upstream("y"), input: input)
    var derivatives = Dictionary(uniqueKeysWithValues: gradients.layer.parameters.map { ($0.name, $0.value) })
    derivatives["x"] = gradients.input
    file.expect(outputs: ["y": recording.output], gradients: derivatives)
}

func checkRMSNorm(_ file: ParityFile) throws {
    let layer = RMSNorm(gain: try file.parameter("gain"), epsilon: Float(try file.number("eps")))
    let input = try file.input("x")
    let gradients = layer.backward(upstream: try file.upstream("y"), input: input)
    file.expect(
        outputs: ["y": layer.forward(input)],
        gradients: ["gain": gradients.layer.gain, "x": gradients.input])
}

func checkSwiGLU(_ file: ParityFile) throws {
    let layer = SwiGLU(
        gateWeight: try file.parameter("gate_proj.weight"), upWeight: try file.parameter("up_proj.weight"),
        downWeight: try file.parameter("down_proj.weight"))
    let input = try file.input("x")
    let gradients = layer.backward(upstream: try file.upstream("y"), input: input)
    var derivatives = Dictionary(uniqueKeysWithValues: gradients.layer.parameters.map { ($0.name, $0.value) })
    derivatives["x"] = gradients.input
    file.expect(outputs: ["y": layer.forward(input)], gradients: derivatives)
}

func checkPositions(_ file: ParityFile) throws {
    let positions = try file.input("positions").scalars.map { Int($0) }
    let size = try file.integer("dimension")
    func table(_ layout: SinusoidalPositions.Layout) -> Tensor {
        let all = SinusoidalPositions.table(
            count: (positions.max() ?? 0) + 1, size: size, layout: layout)
        return stack(positions.map { all.slice(axis: 0, at: $0) }, axis: 0)
    }
    file.expect(outputs: [
        "encoding": table(.interleaved), "sines_then_cosines": table(.sinesThenCosines),
    ])
}
