extension Int {
    /// "1 lesson", "2 lessons".
    package func counted(_ noun: String) -> String {
        "\(self) \(noun)\(self == 1 ? "" : "s")"
    }
}
