import Foundation
import ProgressStore

/// "Away until": the days on which nothing is said to be due.
struct Absence {
    /// The first day on which things are due again, as `2026-12-05`.
    let until: String

    /// The absence that holds on a day; nil where none does.
    init?(in store: ProgressStore, now: Date = Date(), calendar: Calendar = .current) throws {
        guard case .awayUntil(let text)? = try store.events(.awayUntil).last?.deed,
            let day = Self.day(text, calendar), calendar.startOfDay(for: now) < day
        else { return nil }
        until = text
    }

    /// The beginning of a day written as `2026-12-05`; nil when it is none.
    static func day(_ text: String, _ calendar: Calendar = .current) -> Date? {
        guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
            let year = Int(match.1), let month = Int(match.2), let day = Int(match.3)
        else { return nil }
        let parts = DateComponents(calendar: calendar, year: year, month: month, day: day)
        return parts.isValidDate ? parts.date.map(calendar.startOfDay) : nil
    }
}
