import NumericCore
import SubmissionRuntime

/// The arguments of an exercise's function, with their types.
package protocol CheckArguments: Sendable {
    /// The arguments in the order of the function's parameters.
    var wireValues: [WireValue] { get }
    /// The sizes a report names: "B=2, D=3, H=5".
    var sizes: String { get }
}

/// What an exercise's function returns, with its types.
package protocol CheckAnswer: Sendable {
    /// Nil when the values are not of the right kinds; shapes may still be wrong.
    init?(wireValues: [WireValue])
    var wireValues: [WireValue] { get }
}

extension CheckAnswer where Self: WireConvertible {
    package init?(wireValues: [WireValue]) {
        guard wireValues.count == 1 else { return nil }
        self.init(wireValues[0])
    }
    package var wireValues: [WireValue] { [wireValue] }
}

extension Tensor: CheckAnswer {}
extension Int: CheckAnswer {}
