/// Which gradients of a wrong answer are right and which are off, and on which way the mistake was made: forward
/// or back.
package struct GradientNote: Sendable, Equatable {
    package enum Forward: Sendable, Equatable {
        /// The function returns gradients alone.
        case notReturned
        case right
        /// The gradients that are the derivatives of this forward pass all the same, and those that are not.
        /// Where it cannot be told, they are in neither.
        case wrong(fitting: [String], astray: [String])
    }

    /// The labels of the gradients that equal the reference's, and of those that do not.
    package var right: [String]
    package var off: [String]
    package var forward: Forward

    /// Whether the gradients are the derivatives of the answer's own forward pass; nil where that is unknown.
    package var fitsOwnForward: Bool? {
        switch forward {
        case .notReturned: nil
        case .right: off.isEmpty
        case .wrong(let fitting, let astray):
            fitting.count == right.count + off.count ? true : astray.isEmpty ? nil : false
        }
    }

    /// What follows, in Markdown; empty where there is nothing to add to a first departure.
    package var text: String {
        switch forward {
        case .notReturned:
            return right.count + off.count > 1 ? parts : ""
        case .right:
            let rest = right.count + off.count > 1 ? " " + parts : ""
            return "Your forward pass is right: the mistake is in the backward pass.\(rest)"
        case .wrong(_, let astray):
            if off.isEmpty { return "The gradients are right: it is only the forward pass that is off." }
            if fitsOwnForward == true {
                return
                    "Your gradients are the derivatives of your own forward pass: the mistake is in the forward "
                    + "pass. Mend it, and have the backward pass follow."
            }
            // Gradients that are right for the right forward pass are no mistake.
            let suspects = off.filter(astray.contains)
            if suspects.isEmpty { return "" }
            let isAll = suspects.count == right.count + off.count
            let subject =
                isAll ? "Your gradient\(suspects.count == 1 ? "" : "s")" : NearMiss.list(suspects)
            let words = suspects.count == 1 ? "is not the derivative" : "are not the derivatives"
            return
                "\(subject) \(words) of your own forward pass. Mend the forward pass first: what is off after that "
                + "is off in the backward pass."
        }
    }

    /// "`db` is right, `dwx` and `dwh` are off."
    private var parts: String {
        if right.isEmpty {
            return off.count == 2 ? "Both gradients are off." : "All \(off.count) gradients are off."
        }
        let says = { (labels: [String], word: String) in
            "\(NearMiss.list(labels)) \(labels.count == 1 ? "is" : "are") \(word)"
        }
        return "\(says(right, "right")), \(says(off, "off"))."
    }
}
