import NumericCore
import SequenceModels
import Testing

/// A table, a linear layer and a cross-entropy, smoothed or not; targets of -100 do not count.
func checkLanguageModelLoss(_ file: ParityFile) throws {
    let embedding = Embedding(weight: try file.parameter("embedding.weight"))
    let output = Linear(
        weight: try file.parameter("output.weight"), bias: try file.parameter("output.bias"))
    let tokens = try file.integers("tokens")
    let targets = try file.integers("targets")
    let ignored = try file.integer("ignore_index")
    let embedded = embedding.forward(tokens)
    let logits = output.forward(embedded)
    let loss = crossEntropy(
        logits: logits, targets: targets, valid: targets.map { $0.map { $0 != ignored } },
        smoothing: Float(try file.number("label_smoothing")))
    let above = output.backward(
        upstream: loss.gradient * (try file.upstream("loss")), input: embedded)
    file.expect(
        outputs: ["logits": logits, "loss": Tensor(loss.loss)],
        gradients: [
            "output.weight": above.layer.weight, "output.bias": above.layer.bias,
            "embedding.weight": embedding.backward(upstream: above.input, tokens: tokens).weight,
        ])
}

/// Hugging Face's warm-up and cosine, with and without a floor, and PyTorch's cosine.
func checkSchedule(_ file: ParityFile) throws {
    let peak = Float(try file.number("base_lr"))
    let floor = Float(try file.number("min_lr"))
    let (warmUp, total) = (try file.integer("warmup_steps"), try file.integer("total_steps"))
    func rates(_ warmUp: Int, _ floor: Float) -> Tensor {
        let schedule = Schedule.cosineFromZero(peak: peak, warmUp: warmUp, total: total, floor: floor)
        return Tensor((0...total).map { schedule.rate(at: $0) })
    }
    file.expect(outputs: [
        "warmup_cosine": rates(warmUp, 0), "warmup_cosine_min_lr": rates(warmUp, floor),
        "cosine_min_lr": rates(0, floor),
    ])
}

/// Decay added to the gradient, and decoupled.
func checkWeightDecay(_ file: ParityFile) throws {
    let options = try #require(file.config["optimizers"] as? [String: [String: Double]])
    let start = try file.parameter("w")
    let gradients = try file.input("gradients")
    func trajectory<Chosen: Optimizer>(_ optimizer: Chosen) -> Tensor {
        var optimizer = optimizer
        var model = Bag(values: [("w", start)])
        return stack(
            (0..<gradients.shape[0]).map { step in
                optimizer.update(
                    &model, gradient: Bag(values: [("w", gradients.slice(axis: 0, at: step))]))
                return model.values[0].value
            }, axis: 0)
    }
    var outputs: [String: Tensor] = [:]
    for (name, option) in options {
        let rate = Float(try #require(option["lr"]))
        let decay = Float(option["weight_decay"] ?? 0)
        outputs[name] =
            name.hasPrefix("sgd")
            ? trajectory(
                SGD(learningRate: rate, momentum: Float(option["momentum"] ?? 0), weightDecay: decay))
            : trajectory(
                Adam(learningRate: rate, weightDecay: decay, isDecoupled: name == "adamw"))
    }
    file.expect(outputs: outputs)
}
