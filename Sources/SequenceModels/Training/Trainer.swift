import NumericCore

/// An epoch loop around any model.
///
/// With one matrix thread (`setMatrixThreads(1)`) and the same seed a run repeats to the bit.
package struct Trainer<Chosen: Optimizer>: Sendable {
    package var optimizer: Chosen
    package var epochs: Int
    /// The learning rate at every step; the optimizer's own when not given.
    package var schedule: Schedule?
    /// The largest norm that a gradient may have; any when not given.
    package var clipNorm: Float?
    /// Stop after this many epochs without a new best validation loss, and go back to the best model; never
    /// when not given.
    package var patience: Int?
    /// Everything random in a run comes from this.
    package var seed: UInt64
    private(set) var stepCount = 0

    package init(
        optimizer: Chosen, epochs: Int, schedule: Schedule? = nil, clipNorm: Float? = nil,
        patience: Int? = nil, seed: UInt64
    ) {
        self.optimizer = optimizer
        self.epochs = epochs
        self.schedule = schedule
        self.clipNorm = clipNorm
        self.patience = patience
        self.seed = seed
    }

    /// What is known after an epoch.
    package struct Epoch: Sendable, Equatable {
        /// From 0.
        package var index: Int
        /// The mean loss of the epoch's batches.
        package var trainingLoss: Float
        package var validationLoss: Float?
        /// The largest gradient norm of the epoch, before clipping.
        package var largestNorm: Float
    }

    /// Why a run ended.
    package enum Ending: Sendable, Equatable {
        case allEpochs, stoppedEarly, cancelled
        /// The loss was no longer a number; the model is as it was before that step.
        case diverged
    }

    /// A whole run.
    package struct History: Sendable, Equatable {
        package var epochs: [Epoch] = []
        package var ending = Ending.allEpochs
    }

    /// Trains a model in place.
    ///
    /// - Parameters:
    ///   - model: changed in place.
    ///   - batches: the batches of an epoch, in order.
    ///   - loss: one batch's loss and gradient.
    ///   - validate: a loss on what is not trained on, after each epoch.
    ///   - progress: called after each epoch; `false` ends the run.
    @discardableResult
    package mutating func train<Model: Parameterized, Batch>(
        _ model: inout Model,
        batches: (_ random: inout SeededRandom) -> [Batch],
        loss: (_ model: Model, _ batch: Batch, _ random: inout SeededRandom) throws -> (Float, Model),
        validate: ((_ model: Model) throws -> Float)? = nil,
        progress: (_ epoch: Epoch, _ model: Model) -> Bool = { _, _ in true }
    ) rethrows -> History {
        var random = SeededRandom(seed: seed)
        var history = History()
        var best: (loss: Float, model: Model)?
        var epochsSinceBest = 0
        for index in 0..<epochs {
            var total = 0.0
            var count = 0
            var largestNorm: Float = 0
            for batch in batches(&random) {
                let (value, slope) = try loss(model, batch, &random)
                var gradient = slope
                let norm = clipNorm.map { gradient.clipGlobalNorm(to: $0) } ?? gradient.globalNorm
                guard value.isFinite, norm.isFinite else {
                    history.ending = .diverged
                    return history
                }
                if let schedule { optimizer.learningRate = schedule.rate(at: stepCount) }
                optimizer.update(&model, gradient: gradient)
                stepCount += 1
                largestNorm = max(largestNorm, norm)
                total += Double(value)
                count += 1
            }
            let epoch = Epoch(
                index: index, trainingLoss: Float(total / Double(max(count, 1))),
                validationLoss: try validate?(model), largestNorm: largestNorm)
            history.epochs.append(epoch)
            if !progress(epoch, model) {
                history.ending = .cancelled
                break
            }
            guard let patience, let validation = epoch.validationLoss else { continue }
            if best == nil || validation < best!.loss {
                best = (validation, model)
                epochsSinceBest = 0
            } else {
                epochsSinceBest += 1
                if epochsSinceBest >= patience {
                    history.ending = .stoppedEarly
                    break
                }
            }
        }
        if let best { model = best.model }
        return history
    }
}
