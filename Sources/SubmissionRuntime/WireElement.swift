/// A type whose lists cross between the judge and a submission.
public protocol WireElement {
    /// The list read from the wire, or nil when the wire holds another kind.
    static func list(_ value: WireValue) -> [Self]?
    /// The list as it is written.
    static func wireValue(of list: [Self]) -> WireValue
}

extension Array: WireConvertible where Element: WireElement {
    public init?(_ value: WireValue) {
        guard let list = Element.list(value) else { return nil }
        self = list
    }
    public var wireValue: WireValue { Element.wireValue(of: self) }
}

extension Int: WireElement {
    public static func list(_ value: WireValue) -> [Int]? {
        if case .ints(let list) = value { list } else { nil }
    }
    public static func wireValue(of list: [Int]) -> WireValue { .ints(list) }
}

extension Float: WireElement {
    public static func list(_ value: WireValue) -> [Float]? {
        if case .floats(let list) = value { list } else { nil }
    }
    public static func wireValue(of list: [Float]) -> WireValue { .floats(list) }
}

extension String: WireElement {
    public static func list(_ value: WireValue) -> [String]? {
        if case .texts(let list) = value { list } else { nil }
    }
    public static func wireValue(of list: [String]) -> WireValue { .texts(list) }
}
