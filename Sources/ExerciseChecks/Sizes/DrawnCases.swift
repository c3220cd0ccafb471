import Diagnostics
import LessonMarkup
import NumericCore
import SubmissionRuntime

/// One case as it is drawn.
package struct DrawnCase: Sendable, Equatable {
    /// A size's name and value.
    package struct Size: Sendable, Equatable {
        package var name: String
        package var value: Int
    }

    /// In the order of check.yml.
    package var sizes: [Size]
    /// In the order of the function's parameters.
    package var inputs: [WireValue]
    /// Whether a size stands at its edge.
    package var isEdge: Bool
    /// Whether a report shows a mistake here rather than elsewhere: no two sizes are equal and none is 1.
    package var isTelling: Bool
    /// What a report calls it: "B=2, D=3, note="^c'"".
    package var name: String
}

/// The cases of one run.
package struct DrawnCases: Sendable, Equatable {
    /// The seed that draws the same again.
    package var seed: UInt64
    /// The first line's case, the edges, then the other lines' cases.
    package var cases: [DrawnCase]
    /// Asked only where a submission stops in a case of unequal sizes.
    package var equal: [DrawnCase]
    /// The case that laws are tried on: the last, ordinary and with unequal sizes.
    package var lawCase: DrawnCase { cases[cases.count - 1] }
}

extension CheckFile {
    /// The places of a run: a line, and perhaps a size at its edge.
    private var plan: [(line: SizeLine, edge: SizeEdge?)] {
        sizes.prefix(1).map { ($0, nil) } + edges.map { (sizes[0], $0) } + sizes.dropFirst().map { ($0, nil) }
    }

    /// How many cases a run has, those of equal sizes not counted.
    package var caseCount: Int { sizes.count + edges.count }

    /// All cases of a seed.
    ///
    /// - Throws: a formula that has no value for these sizes, at its line.
    package func draw(seed: UInt64) throws(Diagnostic) -> DrawnCases {
        var cases: [DrawnCase] = []
        for number in 0..<caseCount { cases.append(try drawCase(number, seed: seed)) }
        var equals: [DrawnCase] = []
        for number in equal.indices {
            equals.append(
                try drawCase(equal[number], edge: nil, number: caseCount + number, seed: seed, attempt: 0))
        }
        return DrawnCases(seed: seed, cases: cases, equal: equals)
    }

    /// One case of a seed; another attempt draws it otherwise, with as little in common as with another seed.
    package func drawCase(_ number: Int, seed: UInt64, attempt: Int = 0) throws(Diagnostic) -> DrawnCase {
        let place = plan[number]
        return try drawCase(place.line, edge: place.edge, number: number, seed: seed, attempt: attempt)
    }

    private func drawCase(
        _ line: SizeLine, edge: SizeEdge?, number: Int, seed: UInt64, attempt: Int
    ) throws(Diagnostic) -> DrawnCase {
        // A generator of its own for each case and attempt. Their seeds are mixed: the generator steps by adding.
        var mixer = SeededRandom(seed: seed ^ (UInt64(number * 1024 + attempt) &* 0xD134_2543_DE82_EF95))
        var random = SeededRandom(seed: mixer.next())
        let drawn: [(name: String, size: Int)]
        do throws(SizeDraw.Failure) {
            drawn = try SizeDraw(line: line, conditions: conditions, edge: edge).draw(&random)
        } catch {
            throw problem(error, line, edge)
        }
        var environment = InputEnvironment(sizes: drawn)
        for recipe in inputs {
            do throws(InputFailure) {
                environment.add(recipe.name, try recipe.draw(in: environment, &random))
            } catch {
                throw Diagnostic(
                    .error, file: file, line: recipe.line,
                    message: "the input `\(recipe.name)`: \(error.message), with \(Self.text(drawn))",
                    fix: error.fix)
            }
        }
        let values = drawn.map(\.size)
        let texts = entryPoint.parameters.compactMap { parameter -> String? in
            switch environment.values[parameter.label] {
            case .text(let text): "\(parameter.label)=\(text.debugDescription)"
            case .bool(let flag): "\(parameter.label)=\(flag)"
            // Where no size tells cases apart, their numbers do.
            case .int(let number) where drawn.isEmpty: "\(parameter.label)=\(number)"
            case .float(let number) where drawn.isEmpty: "\(parameter.label)=\(number)"
            default: nil
            }
        }
        return DrawnCase(
            sizes: drawn.map { .init(name: $0.name, value: $0.size) },
            inputs: entryPoint.parameters.compactMap { environment.values[$0.label] },
            isEdge: edge != nil,
            isTelling: edge == nil && Set(values).count == values.count && !values.contains(1),
            name: ([Self.text(drawn)] + texts).filter { !$0.isEmpty }.joined(separator: ", "))
    }

    private static func text(_ sizes: [(name: String, size: Int)]) -> String {
        sizes.map { "\($0.name)=\($0.size)" }.joined(separator: ", ")
    }

    private func problem(_ failure: SizeDraw.Failure, _ line: SizeLine, _ edge: SizeEdge?) -> Diagnostic {
        let (message, fix): (String, String)
        var place = edge?.line ?? line.line
        let subject = edge.map { "the edge \($0.name) = \($0.value)" } ?? "this case"
        switch failure {
        case .noSize(let name, let value):
            place = line.line
            message =
                value.isFinite
                ? "the size \(name) would be \(value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)")"
                : "the formula of the size \(name) has no value"
            fix = "A size is a whole number from 0 to \(SizeLine.largest)"
        case .emptyRange(let name):
            message = "\(subject) leaves the range of \(name) empty"
            fix =
                edge == nil
                ? "Put the smaller end first"
                : "Name edges that leave room: `edges: {\(edge!.name): [2, 3, 12]}`"
        case .neverMet(let condition?):
            message = "no sizes of \(subject) meet `\(condition.text)`"
            fix =
                edge.map {
                    "Name edges that can: `edges: {\($0.name): [2, 4, 24]}`, or `edges: {\($0.name): none}`"
                }
                ?? "Change the condition, or widen the ranges"
        case .neverMet(nil):
            message = "the sizes of \(subject) never all differ"
            fix = "Widen a range, or write one size as the other: {H: D}"
        }
        return Diagnostic(.error, file: file, line: place, message: message, fix: fix)
    }
}
