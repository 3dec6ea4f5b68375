export const SLOT_TYPES = ['in_person', 'home_visit'] as const;
export type SlotType = (typeof SLOT_TYPES)[number];

/** A start that can be booked, as shown to owners. Local times are HH:MM in the clinic's zone. */
export type NextSlot = {
  id: string;
  /** YYYY-MM-DD */
  slot_date: string;
  start_time: string;
  end_time: string;
  /** RFC 3339 with the clinic's offset. */
  starts_at: string;
  ends_at: string;
  vet_id: string | null;
  /** "Dr. Osei"; null is any vet. */
  vet_name: string | null;
  slot_type: SlotType;
};

export type Slot = NextSlot & {
  clinic_id: string;
  service_id: number | null;
  max_bookings: number;
  current_bookings: number;
  is_blocked: boolean;
};
