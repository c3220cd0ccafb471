import NumericCore

/// A value that crosses between the judge and a submission.
///
/// One byte names the kind; everything else is little-endian. A tensor is its rank (one byte), its sizes
/// (UInt32 each) and its elements (Float each). A text is the number of its bytes (UInt32) and as much UTF-8.
public enum WireValue: Sendable, Equatable {
    case tensor(Tensor)
    case int(Int)
    case float(Float)
    case ints([Int])
    case floats([Float])
    case bool(Bool)
    case text(String)
    case texts([String])

    /// The byte that introduces each kind.
    enum Tag: UInt8 {
        case tensor = 1
        case int, float, ints, floats, bool, text, texts
    }

    /// The kind in words, as a report names it.
    package var kindName: String {
        switch self {
        case .tensor: "Tensor"
        case .int: "Int"
        case .float: "Float"
        case .ints: "[Int]"
        case .floats: "[Float]"
        case .bool: "Bool"
        case .text: "String"
        case .texts: "[String]"
        }
    }
}

/// A Swift type that a submission's function may take or return.
public protocol WireConvertible {
    /// The value read from the wire, or nil when the wire holds another kind.
    init?(_ value: WireValue)
    /// The value as it is written.
    var wireValue: WireValue { get }
}

extension Tensor: WireConvertible {
    public init?(_ value: WireValue) {
        guard case .tensor(let tensor) = value else { return nil }
        self = tensor
    }
    public var wireValue: WireValue { .tensor(self) }
}

extension Int: WireConvertible {
    public init?(_ value: WireValue) {
        guard case .int(let int) = value else { return nil }
        self = int
    }
    public var wireValue: WireValue { .int(self) }
}

extension Float: WireConvertible {
    public init?(_ value: WireValue) {
        guard case .float(let float) = value else { return nil }
        self = float
    }
    public var wireValue: WireValue { .float(self) }
}

extension Bool: WireConvertible {
    public init?(_ value: WireValue) {
        guard case .bool(let bool) = value else { return nil }
        self = bool
    }
    public var wireValue: WireValue { .bool(self) }
}

extension String: WireConvertible {
    public init?(_ value: WireValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
    public var wireValue: WireValue { .text(self) }
}
