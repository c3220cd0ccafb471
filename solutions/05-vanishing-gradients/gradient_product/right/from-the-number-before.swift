/// No running number beside the result: the one before is what is left so far.
var result = factors
for step in 0..<factors.count where step > 0 {
    result[step] *= result[step - 1]
}
return result
