import Glibc

/// Numbers as a person reads them in running text.
package enum DecimalText {
    /// So many digits after the point; no minus before a zero.
    package static func fixed(_ value: Double, _ places: Int) -> String {
        let text = formatted("%.*f", places, value)
        return text.hasPrefix("-") && !text.contains { ("1"..."9").contains($0) }
            ? String(text.dropFirst()) : text
    }

    /// So many significant digits, without zeros at the end; very large and very small ones as `1.2e-5`.
    package static func short(_ value: Double, digits: Int = 3) -> String {
        guard value.isFinite else {
            return value.isNaN ? "not a number" : value < 0 ? "-infinity" : "infinity"
        }
        if value == 0 { return "0" }
        let scientific = formatted("%.*e", digits - 1, value)
        let parts = scientific.split(separator: "e")
        let exponent = Int(parts[1]) ?? 0
        if (-3..<6).contains(exponent) {
            return withoutZeros(fixed(value, max(0, digits - 1 - exponent)))
        }
        return withoutZeros(String(parts[0])) + "e\(exponent)"
    }

    private static func withoutZeros(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var part = text[...]
        while part.last == "0" { part.removeLast() }
        if part.last == "." { part.removeLast() }
        return String(part)
    }

    private static func formatted(_ format: String, _ places: Int, _ value: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 400)
        let count = withVaList([Int32(places), value]) { vsnprintf(&buffer, buffer.count, format, $0) }
        return String(
            decoding: buffer.prefix(Int(min(max(count, 0), 399))).map { UInt8(bitPattern: $0) }, as: UTF8.self
        )
    }
}
