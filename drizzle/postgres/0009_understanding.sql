CREATE TABLE "understanding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"wording_id" uuid NOT NULL,
	"circle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"words" text,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "understanding_answer" CHECK ("understanding"."answer" in ('agree', 'not-sure', 'differently'))
);
--> statement-breakpoint
CREATE TABLE "understanding_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"understanding_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"is_same" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "understanding" ADD CONSTRAINT "understanding_family_id_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."family"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "understanding" ADD CONSTRAINT "understanding_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "understanding" ADD CONSTRAINT "understanding_wording_id_goal_wording_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."goal_wording"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "understanding" ADD CONSTRAINT "understanding_circle_id_circle_id_fk" FOREIGN KEY ("circle_id") REFERENCES "public"."circle"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "understanding" ADD CONSTRAINT "understanding_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "understanding_check" ADD CONSTRAINT "understanding_check_understanding_id_understanding_id_fk" FOREIGN KEY ("understanding_id") REFERENCES "public"."understanding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "understanding_check" ADD CONSTRAINT "understanding_check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "understanding_goal" ON "understanding" USING btree ("goal_id","person_id","at");--> statement-breakpoint
CREATE INDEX "understanding_check_of" ON "understanding_check" USING btree ("understanding_id","at");