import NumericCore
import SubmissionRuntime

/// One argument or result: `.tensor(…)`, `.int(3)`, `.float(0.5)`, `.ints([1, 2])`, `.floats`, `.bool`, `.text`, `.texts`.
public typealias CheckValue = WireValue

/// Values by the labels of the function's parameters or results. A lone result has the label "".
public struct CheckValues: Sendable, Equatable {
    /// In the order of the function.
    let labels: [String]
    var values: [CheckValue]

    init(_ labels: [String], _ values: [CheckValue]) {
        (self.labels, self.values) = (labels, values)
    }

    /// The value of a label. A label that the function does not have stops the check: it is the author's slip.
    public subscript(_ label: String) -> CheckValue {
        get { values[place(label)] }
        set { values[place(label)] = newValue }
    }

    private func place(_ label: String) -> Int {
        guard let place = labels.firstIndex(of: label) else {
            fatalError("check.swift: there is no `\(label)`; there are \(labels.joined(separator: ", "))")
        }
        return place
    }

    private func read<Value: WireConvertible>(_ label: String, as type: Value.Type) -> Value {
        guard let value = Value(self[label]) else {
            fatalError("check.swift: `\(label)` is no \(type)")
        }
        return value
    }

    /// A tensor; without a label, the lone result.
    public func tensor(_ label: String = "") -> Tensor { read(label, as: Tensor.self) }
    /// A whole number.
    public func int(_ label: String = "") -> Int { read(label, as: Int.self) }
    /// A number.
    public func float(_ label: String = "") -> Float { read(label, as: Float.self) }
    /// Whole numbers.
    public func ints(_ label: String = "") -> [Int] { read(label, as: [Int].self) }
    /// Numbers.
    public func floats(_ label: String = "") -> [Float] { read(label, as: [Float].self) }
    /// Yes or no.
    public func bool(_ label: String = "") -> Bool { read(label, as: Bool.self) }
    /// A text.
    public func text(_ label: String = "") -> String { read(label, as: String.self) }
    /// Texts.
    public func texts(_ label: String = "") -> [String] { read(label, as: [String].self) }
}
