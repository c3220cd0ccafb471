import Expressions
import NumericCore
import SubmissionRuntime

/// The sizes and the inputs drawn so far: what a formula may name.
struct InputEnvironment {
    private(set) var values: [String: WireValue] = [:]
    private(set) var names: [String: Double]
    private(set) var lists: [String: [Double]] = [:]
    /// How many numbers the inputs so far hold together.
    private(set) var count = 0

    init(sizes: [(name: String, size: Int)]) {
        names = Dictionary(sizes.map { ($0.name, Double($0.size)) }) { first, _ in first }
    }

    mutating func add(_ name: String, _ value: WireValue) {
        values[name] = value
        switch value {
        case .int(let number): names[name] = Double(number)
        case .float(let number): names[name] = Double(number)
        case .ints(let numbers): lists[name] = numbers.map(Double.init)
        case .floats(let numbers): lists[name] = numbers.map(Double.init)
        case .tensor(let tensor): lists[name] = tensor.scalars.map(Double.init)
        case .bool, .text, .texts: break
        }
        count += lists[name]?.count ?? 1
    }

    func value(_ formula: Expression) throws(InputFailure) -> Double {
        let value = formula.value(names, lists: lists)
        guard value.isFinite else {
            throw InputFailure(
                "a formula has no value", "Divide by nothing that may be 0, and sum no empty list")
        }
        return value
    }

    func whole(_ formula: Expression) throws(InputFailure) -> Int {
        let value = try value(formula)
        guard value == value.rounded(), value.magnitude <= 1e9 else {
            throw InputFailure(
                "\(value) is no whole number up to 1e9", "Use ceil, floor or round where the formula divides")
        }
        return Int(value)
    }

    /// The sizes of axes, whose product leaves room for what else the case holds.
    func shape(_ formulas: [Expression]) throws(InputFailure) -> [Int] {
        var shape: [Int] = []
        var product = 1
        for formula in formulas {
            let size = try whole(formula)
            guard size >= 0 else { throw InputFailure("an axis has the size \(size)", "No size is below 0") }
            let (next, overflow) = product.multipliedReportingOverflow(by: max(1, size))
            guard !overflow, next <= CheckFile.mostNumbers - count else {
                throw InputFailure(
                    "the inputs of this case together hold more than \(CheckFile.mostNumbers) numbers",
                    "Take smaller sizes or edges")
            }
            product = next
            shape.append(size)
        }
        return shape
    }
}
