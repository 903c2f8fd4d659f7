/**
 * A function that works out its answer once for each subject. Subjects are values that never change, and answers are let go
 * with them.
 */
export function oncePer<Subject extends object, Answer>(
    workOut: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
    const answers = new WeakMap<Subject, { readonly answer: Answer }>();
    return (subject) => {
        const found = answers.get(subject);
        if (found !== undefined) return found.answer;
        const answer = workOut(subject);
        answers.set(subject, { answer });
        return answer;
    };
}

/** Something that takes a while to make, and that few need: made when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
    let made: { readonly value: Value } | undefined;
    return () => (made ??= { value: make() }).value;
}
