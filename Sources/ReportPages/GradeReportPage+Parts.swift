import ExerciseChecks
import Grader
import Terminal

extension GradeReportPage {
    /// The most lines that are shown of what the code printed.
    package static let mostPrinted = 16

    /// The beginning of what the code printed, long lines broken.
    var printed: String {
        let lines = report.printed.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { Wrapping.pieces(String($0.replacing("\t", with: "    ")), width: codeWidth) }
        let end = lines.last == "" ? lines.count - 1 : lines.count
        guard end > mostPrinted + 1 else { return lines[..<end].joined(separator: "\n") }
        let rest = end - mostPrinted
        return (lines[..<mostPrinted] + ["… \(rest) more \(rest == 1 ? "line" : "lines")"]).joined(
            separator: "\n")
    }

    /// What is right although the whole is not: "all shapes, 2 of 3 laws".
    var rightAlready: String {
        guard !isPass, !report.isUnwritten else { return "" }
        let isRight = { (name: GradeReport.Check.Name) in
            report.checks.contains { $0.name == name && $0.status == .pass }
        }
        var parts: [String] = []
        let hasShapes = report.entryPoint?.results.contains { !$0.axes.isEmpty } ?? false
        if hasShapes, isRight(.shapes) { parts.append("all shapes") }
        if report.rightCases > 0 { parts.append("\(report.rightCases) of \(report.caseCount) cases") }
        let laws = report.laws
        let held = laws.map(\.id).filter { isRight(.law($0)) }
        if held.count == laws.count, !held.isEmpty {
            parts.append(held.count == 1 ? "its law" : "all \(held.count) laws")
        } else if !held.isEmpty {
            let broken = laws.map(\.id).filter { id in
                report.checks.contains { $0.name == .law(id) && $0.status == .fail }
            }
            let names = broken.map { $0.replacing("-", with: " ") }.joined(separator: ", ")
            parts.append("\(held.count) of \(laws.count) laws" + (names.isEmpty ? "" : " (all but \(names))"))
        }
        return parts.joined(separator: ", ")
    }
}
