import NumericCore
import SequenceModels
import TextTools

/// What becomes of the states of a sequence before a layer reads it: the last of them, their mean, or the
/// largest value of each unit.
enum Readout: String, CaseIterable, Sendable {
    case last, mean, max

    /// The derivative of the readout with respect to each state: for each step and unit, the share of the
    /// unit's gradient that the step is handed directly.
    ///
    /// - Parameter states: h_1…h_T, each [H].
    /// - Returns: [T][H]; the shares of a unit sum to 1.
    func shares(_ states: [[Float]]) -> [[Float]] {
        let (count, size) = (states.count, states[0].count)
        let batch = Tensor(shape: [1, count, size], states.flatMap { $0 })
        let upstream = Tensor(ones: [1, size])
        let shares =
            switch self {
            case .last: Pooling.lastBackward(upstream: upstream, states: batch)
            case .mean: Pooling.meanBackward(upstream: upstream, states: batch)
            case .max: Pooling.maxBackward(upstream: upstream, states: batch)
            }
        return (0..<count).map { Array(shares.scalars[($0 * size)..<(($0 + 1) * size)]) }
    }

    /// What becomes of a gradient of size 1 at the readout, in words.
    func sentence(_ flows: [GradientFlow], at settings: String, steps: Int) -> String {
        func inCells(_ text: (GradientFlow) -> String) -> String {
            FigureContent.listed(flows.map { "\(text($0)) in the \($0.cell.uppercased())" })
        }
        switch self {
        case .last:
            return "At \(settings), a signal of size 1 sent back \(steps) steps arrives as "
                + "\(inCells(\.ending))."
        case .mean:
            let share = DecimalText.short(1 / Double(steps))
            return "At \(settings), the mean hands each of the \(steps) steps \(share) directly; with what "
                + "comes back through later states step 1 gets \(inCells(\.atFirstStep))."
        case .max:
            let fed = inCells { "\($0.fedSteps) of \(steps) steps" }
            return "At \(settings), the largest values come from \(fed): those get their units' whole "
                + "gradient. Step 1 gets \(inCells(\.atFirstStep))."
        }
    }
}
