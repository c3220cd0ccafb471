import NumericCore

/// Going on from what an earlier run has left.
extension LabRun {
    /// What was given with `--sample`: the program shows what its model makes of it, and trains nothing.
    public var sample: String? { settings.sample }

    /// Whether an earlier run has left weights to go on from, or to take a sample with.
    public var goesOn: Bool { settings.weights != nil }

    /// Replaces parameters by those that an earlier run has left; without one they stay as they are.
    ///
    /// Call it when all that belongs to the task has been drawn from the run's seed: what is drawn after it is drawn anew, so
    /// that a run that goes on does not see the same batches once more. It ends the program where names or shapes do not fit.
    public func restore(_ parameters: inout Parameters) { _ = memory(restoring: &parameters) }

    /// The same, and what the optimizer remembers.
    public func restore(_ parameters: inout Parameters, _ optimizer: inout some Optimizer) {
        guard let memory = memory(restoring: &parameters), !optimizer.remember(memory) else { return }
        fail("what the optimizer of the earlier run remembered is of another kind. \(Self.again)")
    }

    private static let again = "Train it anew, without --resume and --sample."

    /// What the optimizer of the earlier run remembered, its parameters being restored; nil without such a run.
    private func memory(restoring parameters: inout Parameters) -> [NamedTensor]? {
        guard let path = settings.weights else { return nil }
        guard let saved = SavedWeights.load(path) else {
            fail("the weights of the earlier run cannot be read. \(Self.again)")
        }
        for own in parameters.all {
            guard let found = saved.first(where: { $0.name == own.name }) else {
                fail("the weights of the earlier run have no \(own.name). \(Self.again)")
            }
            guard found.value.shape == own.value.shape else {
                fail(
                    "\(own.name) is \(own.value.shape) here and was \(found.value.shape) in the earlier run. "
                        + Self.again)
            }
            parameters[own.name] = found.value
        }
        random = SeededRandom(seed: settings.seed ^ UInt64(settings.taken) &* 0x9E37_79B9_7F4A_7C15)
        let prefix = SavedWeights.optimizerPrefix
        return saved.filter { $0.name.hasPrefix(prefix) }.map {
            NamedTensor(String($0.name.dropFirst(prefix.count)), $0.value)
        }
    }
}
