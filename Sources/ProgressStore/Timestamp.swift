import Foundation

/// Dates as the store writes them: ISO 8601 in UTC with milliseconds, `2025-03-01T09:30:00.250Z`.
///
/// Text of this shape sorts as time does and is legible in any SQLite shell.
package enum Timestamp {
    /// The date as it comes back from the store: whole milliseconds, between the years 1 and 9999.
    package static func rounded(_ date: Date) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds(date)) / 1000)
    }

    /// The date as text; rounded first, so any date has one.
    package static func text(_ date: Date) -> String {
        let total = milliseconds(date)
        let fraction = ((total % 1000) + 1000) % 1000
        var seconds = time_t((total - fraction) / 1000)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return String(
            format: "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1,
            Int(parts.tm_mday), Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec), Int(fraction))
    }

    /// The date that `text` names, or nil when it is not of the shape that `text(_:)` writes.
    package static func date(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        let shape = Array("0000-00-00T00:00:00.000Z".utf8)
        guard bytes.count == shape.count else { return nil }
        for (byte, expected) in zip(bytes, shape) {
            let isDigit = (48...57).contains(byte)
            guard expected == 48 ? isDigit : byte == expected else { return nil }
        }
        func number(_ range: Range<Int>) -> Int32 {
            bytes[range].reduce(0) { $0 * 10 + Int32($1 - 48) }
        }
        var parts = tm()
        parts.tm_year = number(0..<4) - 1900
        parts.tm_mon = number(5..<7) - 1
        parts.tm_mday = number(8..<10)
        parts.tm_hour = number(11..<13)
        parts.tm_min = number(14..<16)
        parts.tm_sec = number(17..<19)
        let total = Int64(timegm(&parts)) * 1000 + Int64(number(20..<23))
        return Date(timeIntervalSince1970: Double(total) / 1000)
    }

    /// Milliseconds since 1970; a clock that is absurdly wrong is pinned to the years that four digits can name.
    private static func milliseconds(_ date: Date) -> Int64 {
        let value = (date.timeIntervalSince1970 * 1000).rounded()
        guard value.isFinite else { return 0 }
        return Int64(min(max(value, -62_135_596_800_000), 253_402_300_799_999))
    }
}
