/// The steps of a run, each decided on when it is asked for.
public struct LabSteps: Sequence, IteratorProtocol {
    let run: LabRun

    /// The number of the next step, from 1; nil at the end.
    public mutating func next() -> Int? { run.nextStep() }
}
