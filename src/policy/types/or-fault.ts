/** `Value` if there is no fault, otherwise the fault. */
export type OrFault<Value, Fault> = [Fault] extends [never] ? Value : Fault
