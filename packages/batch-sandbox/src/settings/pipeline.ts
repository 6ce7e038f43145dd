/** The steps that records of one object go through. */
export interface Pipeline {
  /** The value of `pipeline` (deals) or `hs_pipeline` (other objects). */
  readonly id: string;
  readonly label: string;
  /** In their order. At least one. */
  readonly stages: readonly PipelineStage[];
}

/** One step of a pipeline. */
export interface PipelineStage {
  /** The value of `dealstage` (deals) or `hs_pipeline_stage` (other objects). */
  readonly id: string;
  readonly label: string;
  /**
   * Such as `{ probability: "0.2", isClosed: "false" }` for deals, `{ ticketState: "OPEN" }` for tickets.
   *
   * @default {}
   */
  readonly metadata?: Readonly<Record<string, string>>;
}
